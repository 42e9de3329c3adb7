package vn.motcua.vault.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.Notices;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.OwnerKind;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.VaultWorld;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.share.ShareEntry;
import vn.motcua.vault.share.Shares;

/** Death and new names: a store is sealed and papers still go in; heirs read by a decision; old papers keep the name that they were given under. */
@ModuleTest
class LifeModuleTests {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AccountId ONE = new AccountId(UUID.randomUUID());
    private static final AccountId OTHER = new AccountId(UUID.randomUUID());

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private KeepEntry keep;

    @Autowired
    private RecordOwnerEvent record;

    @Autowired
    private ConfirmOwnerEvent confirm;

    @Autowired
    private OwnerEvents events;

    @Autowired
    private NoteLook note;

    @Autowired
    private Looks looks;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private Notices notices;

    @Autowired
    private FoundAgency found;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AdmitHeir admit;

    @Autowired
    private Heirs heirs;

    @Autowired
    private ShareEntry share;

    @Autowired
    private Shares shares;

    @Autowired
    private Clock clock;

    @Autowired
    private EndedAgencies ended;

    private AgencyId office;

    @BeforeEach
    void office() {
        office = agency("Phường Thử khai tử " + NEXT.incrementAndGet(), AgencyKind.COMMUNE);
    }

    @Test
    void aSealedStoreIsReadByAnHeirAloneAndOpensAgainIfItWasAMistake() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        EntryId id = keep.run(store, VaultWorld.birth("life:1", null), VaultWorld.file("a"));
        EntryView entry = entries.find(store, id).orElseThrow();
        String token = share.run(entry, "Người Thử", "thử", 3, 3);
        Store heir = stores.of(VaultWorld.somebody());
        assertThatThrownBy(() -> admit.ask(store, heir, "Quyết định 1", day(2026), office, ONE))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.NOT_SEALED));
        died(number);
        assertThatThrownBy(() -> entries.list(stores.of(number), "", null, new Paging(1, 10)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.STORE_SEALED));
        assertThat(shares.open(token, Instant.now(clock))).as("links end").isEmpty();
        keep.run(store, VaultWorld.birth("life:2", null), VaultWorld.file("trích lục khai tử"));

        assertThatThrownBy(() -> admit.ask(store, heir, "Quyết định", day(2029), office, ONE))
                .isInstanceOf(Refused.class);
        admit.ask(store, heir, "Quyết định 12/QĐ-UBND", day(2026), office, ONE);
        assertThat(heirs.of(heir)).as("waits for the second officer").isEmpty();
        long asked = heirs.by(office, new Paging(1, 10)).items().getFirst().id();
        assertThatThrownBy(() -> admit.confirm(asked, office, ONE))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.SECOND_OFFICER));
        assertThatThrownBy(() -> admit.confirm(asked, new AgencyId(2), OTHER)).isInstanceOf(Refused.class);
        admit.confirm(asked, office, OTHER);
        Heirs.Inheritance inheritance = heirs.of(heir).getFirst();
        assertThat(entries.list(inheritance.store(), "", null, new Paging(1, 10))
                        .total())
                .isEqualTo(2);
        assertThat(heirs.of(stores.of(VaultWorld.somebody()))).isEmpty();
        assertThatThrownBy(() -> record.run(number, event(LifeKind.DIED, "", ""), ONE))
                .isInstanceOf(Refused.class);
        record.run(number, event(LifeKind.UNSEALED, "", ""), ONE);
        assertThat(heirs.of(heir))
                .as("a mistake ends whoever was admitted by it")
                .isEmpty();
        assertThat(entries.list(store, "", null, new Paging(1, 10)).total()).isEqualTo(2);
    }

    /** What the deceased had laid in before their account was verified reaches the heir too, and its links are over, even if it was joined after the death. */
    @Test
    void anHeirReadsWhatWasJoinedToTheDeceased() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        keep.run(store, VaultWorld.birth("life:4", null), VaultWorld.file("a"));
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        Store apart = stores.of(account);
        EntryId own = keep.run(apart, VaultWorld.birth("life:5", null), VaultWorld.file("b"));
        String token = share.run(entries.find(apart, own).orElseThrow(), "Người Thử", "thử", 3, 3);
        died(number);
        Store heir = stores.of(VaultWorld.somebody());
        admit.ask(store, heir, "Quyết định 13/QĐ-UBND", day(2026), office, ONE);
        admit.confirm(heirs.by(office, new Paging(1, 10)).items().getFirst().id(), office, OTHER);
        assertThat(read(heir)).as("before it is joined").isEqualTo(1);
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        stores.of(account);
        assertThat(read(heir)).isEqualTo(2);
        assertThat(shares.open(token, Instant.now(clock))).isEmpty();
        assertThat(entries.sealed(apart)).isTrue();
        record.run(number, event(LifeKind.UNSEALED, "", ""), ONE);
        assertThat(entries.sealed(apart)).as("opened with the other").isFalse();
    }

    private long read(Store heir) {
        return entries.list(heirs.of(heir).getFirst().store(), "", null, new Paging(1, 10))
                .total();
    }

    @Test
    void oldPapersKeepTheNameThatTheyWereGivenUnder() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        EntryId old = keep.run(store, VaultWorld.birth("life:3", null), VaultWorld.file("a"));
        assertThat(events.nameAt(store, entries.find(store, old).orElseThrow())).isEmpty();
        record.run(
                number,
                new OwnerEvent(
                        LifeKind.RENAMED,
                        LocalDate.of(2026, 11, 24),
                        "Nguyễn Thị Cũ",
                        "Nguyễn Thị Mới",
                        "Quyết định 5",
                        office,
                        "Vũ Thị Mai"),
                ONE);
        assertThat(events.nameAt(store, entries.find(store, old).orElseThrow()))
                .as("waits for the second officer")
                .isEmpty();
        confirm.run(waiting(), office, OTHER);
        assertThat(events.nameAt(store, entries.find(store, old).orElseThrow())).isEqualTo("Nguyễn Thị Cũ");
        assertThat(events.of(store)).extracting(OwnerEvent::after).isEqualTo(List.of("Nguyễn Thị Mới"));
    }

    /** One officer alone shuts nobody's store: another one of the same agency confirms it, once. */
    @Test
    void aDeathIsRecordedByTwo() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        record.run(number, event(LifeKind.DIED, "", ""), ONE);
        assertThat(entries.sealed(store)).isFalse();
        refused(VaultRefusal.EVENT_ASKED_ALREADY, () -> record.run(number, event(LifeKind.DIED, "", ""), OTHER));
        long waiting = waiting();
        refused(VaultRefusal.SECOND_OFFICER, () -> confirm.run(waiting, office, ONE));
        assertThatThrownBy(() -> confirm.run(waiting, new AgencyId(2), OTHER)).isInstanceOf(Refused.class);
        confirm.run(waiting, office, OTHER);
        assertThat(entries.sealed(store)).isTrue();
        assertThatThrownBy(() -> confirm.run(waiting, office, OTHER)).isInstanceOf(Refused.class);
    }

    @Test
    void whatWaitsCanBeTakenBackAndAskedForAgain() {
        OwnerNumber number = VaultWorld.somebody();
        record.run(number, event(LifeKind.DIED, "", ""), ONE);
        confirm.end(waiting(), office);
        assertThat(events.waiting(office, new Paging(1, 10)).total()).isZero();
        record.run(number, event(LifeKind.DIED, "", ""), ONE);
        assertThat(events.waiting(office, new Paging(1, 10)).total()).isEqualTo(1);
        assertThat(entries.sealed(stores.of(number))).isFalse();
    }

    /** Only where such things are registered: no ministry, no province for a person. */
    @Test
    void nobodyElseRecordsAnything() {
        AgencyId province = agency("Tỉnh Thử khai tử " + NEXT.incrementAndGet(), AgencyKind.PROVINCE);
        OwnerEvent event =
                new OwnerEvent(LifeKind.DIED, LocalDate.of(2026, 11, 25), "", "", "Trích lục", province, "Người Thử");
        refused(VaultRefusal.NOT_A_REGISTRAR, () -> record.run(VaultWorld.somebody(), event, ONE));
        OwnerNumber body = new OwnerNumber(OwnerKind.BODY, "0109876543");
        refused(VaultRefusal.NOT_A_REGISTRAR, () -> record.run(body, event(LifeKind.RENAMED, "a", "b"), ONE));
    }

    /** Whoever lives hears of it when it is asked for, when it holds, when an heir is admitted and when the heir reads; and an heir's look can be objected to. */
    @Test
    void whoeverLivesIsToldAndSeesWhoLooked() {
        OwnerNumber number = VaultWorld.somebody();
        AccountId account = verified(number);
        died(number);
        assertThat(told(account)).isEqualTo(2);
        Store store = stores.of(account);
        Store heir = stores.of(VaultWorld.somebody());
        admit.ask(store, heir, "Quyết định 3", day(2026), office, ONE);
        assertThat(told(account)).isEqualTo(2);
        admit.confirm(heirs.by(office, new Paging(1, 10)).items().getFirst().id(), office, OTHER);
        assertThat(told(account)).isEqualTo(3);
        Heirs.Inheritance inheritance = heirs.of(heir).getFirst();
        assertThat(inheritance.agency()).isEqualTo(office);
        assertThat(inheritance.by()).containsExactly(ONE, OTHER);
        admit.read(inheritance);
        admit.read(inheritance);
        assertThat(told(account)).isEqualTo(4);
        note.run(
                inheritance.store(),
                "",
                new Reason(office, "Người thừa kế", "", "", LookGround.HEIR, "", inheritance.by()));
        assertThat(looks.of(stores.of(account), new Paging(1, 1))
                        .items()
                        .getFirst()
                        .objectable())
                .isTrue();
    }

    /** Neither a school nor a ministry lets anybody in, and no officer lets themselves in; another commune may, and whoever recorded the death hears of it. */
    @Test
    void onlyWhoRegistersDeathsAdmitsHeirsAndNobodyThemselves() {
        OwnerNumber number = VaultWorld.somebody();
        died(number);
        Store store = stores.of(number);
        Store heir = stores.of(VaultWorld.somebody());
        AgencyId school = agency("Trường Thử thừa kế " + NEXT.incrementAndGet(), AgencyKind.OTHER);
        refused(VaultRefusal.NOT_A_REGISTRAR, () -> admit.ask(store, heir, "Quyết định 7", day(2026), school, ONE));
        OwnerNumber own = VaultWorld.somebody();
        AccountId officer = verified(own);
        Store mine = stores.of(own);
        refused(VaultRefusal.HEIR_IS_OFFICER, () -> admit.ask(store, mine, "Quyết định 8", day(2026), office, officer));
        admit.ask(store, mine, "Quyết định 8", day(2026), office, ONE);
        long asked = heirs.by(office, new Paging(1, 10)).items().getFirst().id();
        refused(VaultRefusal.HEIR_IS_OFFICER, () -> admit.confirm(asked, office, officer));
        AccountId recorder = accounts.add(AccountKind.OFFICIAL, "Người Ghi", AccountState.ACTIVE, null);
        grants.giveRole(recorder, "leader", office, clock.instant().minusSeconds(60));
        AgencyId other = agency("Phường Thử thừa kế " + NEXT.incrementAndGet(), AgencyKind.COMMUNE);
        admit.ask(store, heir, "Quyết định 9", day(2026), other, ONE);
        assertThat(told(recorder)).isEqualTo(1);
    }

    /** Whoever answers for the agency that recorded the death, since that ended, admits heirs as it did, and is told when another does. */
    @Test
    void whoeverAnswersForTheRecorderAdmitsHeirs() {
        OwnerNumber number = VaultWorld.somebody();
        died(number);
        Store store = stores.of(number);
        AgencyId answers = agency("Cơ quan Thử nhận việc " + NEXT.incrementAndGet(), AgencyKind.OTHER);
        AccountId leader = accounts.add(AccountKind.OFFICIAL, "Người Nhận Việc", AccountState.ACTIVE, null);
        grants.giveRole(leader, "leader", answers, clock.instant().minusSeconds(60));
        Store heir = stores.of(VaultWorld.somebody());
        refused(VaultRefusal.NOT_A_REGISTRAR, () -> admit.ask(store, heir, "Quyết định 14", day(2026), answers, ONE));
        ended.replaced(office, answers, LocalDate.of(2026, 11, 2));
        admit.ask(store, heir, "Quyết định 14", day(2026), answers, ONE);
        assertThat(told(leader)).isZero();
        AgencyId other = agency("Phường Thử thừa kế " + NEXT.incrementAndGet(), AgencyKind.COMMUNE);
        admit.ask(store, stores.of(VaultWorld.somebody()), "Quyết định 15", day(2026), other, ONE);
        assertThat(told(leader)).isEqualTo(1);
    }

    /** What is over by its day does not keep anybody from being admitted again. */
    @Test
    void anHeirWhoseTimeIsOverCanBeAskedForAgain() {
        OwnerNumber number = VaultWorld.somebody();
        died(number);
        Store store = stores.of(number);
        Store heir = stores.of(VaultWorld.somebody());
        admit.ask(store, heir, "Quyết định 4", day(2026), office, ONE);
        refused(VaultRefusal.HEIR_ASKED_ALREADY, () -> admit.ask(store, heir, "Quyết định 5", day(2026), office, ONE));
        jdbc.sql("update vault.heir set until = '2026-01-01' where owner = ?")
                .param(store.owner())
                .update();
        admit.ask(store, heir, "Quyết định 6", day(2026), office, ONE);
        assertThat(heirs.by(office, new Paging(1, 10)).total()).isEqualTo(1);
    }

    private void died(OwnerNumber number) {
        record.run(number, event(LifeKind.DIED, "", ""), ONE);
        confirm.run(waiting(), office, OTHER);
    }

    private long waiting() {
        return events.waiting(office, new Paging(1, 10)).items().getFirst().id();
    }

    private long told(AccountId account) {
        return notices.of(account, new Paging(1, 50)).total();
    }

    private AccountId verified(OwnerNumber number) {
        AccountId account = accounts.add(AccountKind.CITIZEN, "Người Thử", AccountState.ACTIVE, null);
        accounts.addName(account, new SignInName(NameKind.CITIZEN_NUMBER, number.number()));
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        return account;
    }

    private AgencyId agency(String name, AgencyKind kind) {
        return Actors.as(
                        Actor.OPERATOR,
                        () -> found.found(new FoundAgency.Command(
                                new NewAgency(AgencyNames.of(name), kind, null, Contact.NONE, Map.of()),
                                new Ground(
                                        LocalDate.of(2021, 3, 1),
                                        LegalSource.read("QĐ 1/2020/QĐ-TTg", "Đ.1"),
                                        "kiểm thử"))))
                .agencies()
                .getFirst();
    }

    private static void refused(VaultRefusal refusal, ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(refusal));
    }

    private OwnerEvent event(LifeKind kind, String before, String after) {
        return new OwnerEvent(
                kind, LocalDate.of(2026, 11, 25), before, after, "Trích lục khai tử 9/TLKT", office, "Vũ Thị Mai");
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
