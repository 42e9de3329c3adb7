package vn.motcua.vault.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.NameKind;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.testing.ModuleTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.VaultWorld;
import vn.motcua.vault.share.ShareEntry;
import vn.motcua.vault.share.Shares;

/** Death and new names: a store is sealed and papers still go in; heirs read by a decision; old papers keep the name that they were given under. */
@ModuleTest
class LifeModuleTests {

    private static final AgencyId OFFICE = new AgencyId(1);
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
    private OwnerEvents events;

    @Autowired
    private AdmitHeir admit;

    @Autowired
    private Heirs heirs;

    @Autowired
    private ShareEntry share;

    @Autowired
    private Shares shares;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aSealedStoreIsReadByAnHeirAloneAndOpensAgainIfItWasAMistake() {
        OwnerNumber number = VaultWorld.somebody();
        Store store = stores.of(number);
        EntryId id = keep.run(store, VaultWorld.birth("life:1", null), VaultWorld.file("a"));
        EntryView entry = entries.find(store, id).orElseThrow();
        String token = share.run(entry, "Người Thử", "thử", 3, 3);
        Store heir = stores.of(VaultWorld.somebody());
        assertThatThrownBy(() -> admit.ask(store, heir, "Quyết định 1", day(2026), OFFICE, ONE))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.NOT_SEALED));
        record.run(store, event(LifeKind.DIED, "", ""), Optional.empty());
        assertThatThrownBy(() -> entries.list(stores.of(number), "", null, new Paging(1, 10)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.STORE_SEALED));
        assertThat(shares.open(token, Instant.now(clock))).as("links end").isEmpty();
        keep.run(store, VaultWorld.birth("life:2", null), VaultWorld.file("trích lục khai tử"));

        assertThatThrownBy(() -> admit.ask(store, heir, "Quyết định", day(2029), OFFICE, ONE))
                .isInstanceOf(Refused.class);
        admit.ask(store, heir, "Quyết định 12/QĐ-UBND", day(2026), OFFICE, ONE);
        assertThat(heirs.of(heir)).as("waits for the second officer").isEmpty();
        long asked = heirs.by(OFFICE, new Paging(1, 10)).items().getFirst().id();
        assertThatThrownBy(() -> admit.confirm(asked, OFFICE, ONE))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(VaultRefusal.SECOND_OFFICER));
        assertThatThrownBy(() -> admit.confirm(asked, new AgencyId(2), OTHER)).isInstanceOf(Refused.class);
        admit.confirm(asked, OFFICE, OTHER);
        Heirs.Inheritance inheritance = heirs.of(heir).getFirst();
        assertThat(entries.list(inheritance.store(), "", null, new Paging(1, 10))
                        .total())
                .isEqualTo(2);
        assertThat(heirs.of(stores.of(VaultWorld.somebody()))).isEmpty();
        assertThatThrownBy(() -> record.run(store, event(LifeKind.DIED, "", ""), Optional.empty()))
                .isInstanceOf(Refused.class);
        record.run(store, event(LifeKind.UNSEALED, "", ""), Optional.empty());
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
        record.run(store, event(LifeKind.DIED, "", ""), Optional.empty());
        Store heir = stores.of(VaultWorld.somebody());
        admit.ask(store, heir, "Quyết định 13/QĐ-UBND", day(2026), OFFICE, ONE);
        admit.confirm(heirs.by(OFFICE, new Paging(1, 10)).items().getFirst().id(), OFFICE, OTHER);
        assertThat(read(heir)).as("before it is joined").isEqualTo(1);
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, 'thử', ?, now())")
                .params(account.value(), UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))
                .update();
        stores.of(account);
        assertThat(read(heir)).isEqualTo(2);
        assertThat(shares.open(token, Instant.now(clock))).isEmpty();
        assertThat(entries.sealed(apart)).isTrue();
        record.run(stores.of(number), event(LifeKind.UNSEALED, "", ""), Optional.empty());
        assertThat(entries.sealed(apart)).as("opened with the other").isFalse();
    }

    private long read(Store heir) {
        return entries.list(heirs.of(heir).getFirst().store(), "", null, new Paging(1, 10))
                .total();
    }

    @Test
    void oldPapersKeepTheNameThatTheyWereGivenUnder() {
        Store store = stores.of(VaultWorld.somebody());
        EntryId old = keep.run(store, VaultWorld.birth("life:3", null), VaultWorld.file("a"));
        assertThat(events.nameAt(store, entries.find(store, old).orElseThrow())).isEmpty();
        record.run(
                store,
                new OwnerEvent(
                        LifeKind.RENAMED,
                        LocalDate.of(2026, 11, 24),
                        "Nguyễn Thị Cũ",
                        "Nguyễn Thị Mới",
                        "Quyết định 5",
                        OFFICE,
                        "Vũ Thị Mai"),
                Optional.empty());
        assertThat(events.nameAt(store, entries.find(store, old).orElseThrow())).isEqualTo("Nguyễn Thị Cũ");
        assertThat(events.of(store)).extracting(OwnerEvent::after).isEqualTo(List.of("Nguyễn Thị Mới"));
    }

    private static OwnerEvent event(LifeKind kind, String before, String after) {
        return new OwnerEvent(
                kind, LocalDate.of(2026, 11, 25), before, after, "Trích lục khai tử 9/TLKT", OFFICE, "Vũ Thị Mai");
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
