package vn.motcua.certifiedcopy.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CheckCode;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.certifiedcopy.RegisteredCopies;
import vn.motcua.certifiedcopy.check.CheckCopy;
import vn.motcua.certifiedcopy.check.CheckOutcome;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.desk.PaperChecks;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.validate.ValidateInTurn;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultWorld;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/** A copy that counts no more: by two persons, once; its entry ends, its owner and those who relied on it are told, and whoever checks it reads so. */
@RunningTest
class RevokeCopyModuleTests {

    private static final AgencyId OFFICE = new AgencyId(770_001);
    private static final AccountId ONE = new AccountId(UUID.randomUUID());
    private static final AccountId OTHER = new AccountId(UUID.randomUUID());

    @Autowired
    private RegisteredCopies registered;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private RevokeCopy revoke;

    @Autowired
    private Revocations revocations;

    @Autowired
    private FollowRevocations follow;

    @Autowired
    private RemindOfRevocations remind;

    @Autowired
    private CheckCopy check;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private NoteLook note;

    @Autowired
    private EndedAgencies ended;

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private PaperChecks checks;

    @Autowired
    private Blobs blobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final OwnerNumber owner = VaultWorld.somebody();
    private final byte[] file = RegisteredCopies.file("bản sao");

    @Test
    void twoPersonsTakeItsValueAwayAndWhoeverChecksItReadsSo() throws IOException {
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        CheckCode code = code(id);
        assertThat(check.by(code).outcome()).isEqualTo(CheckOutcome.VALID);
        assertThat(byFile(file)).isEqualTo(CheckOutcome.VALID);
        revoke.ask(copy(id), RevocationGround.CONTENT_DIFFERS, "Trang 2 thiếu dòng cuối", ONE, "Hoàng Minh Đức");
        refused(
                () -> revoke.ask(copy(id), RevocationGround.AGAINST_RULES, "x", OTHER, "y"),
                RevocationRefusal.ASKED_ALREADY);
        assertThat(check.by(code).outcome()).as("asked for is not done").isEqualTo(CheckOutcome.VALID);
        RevocationView asked = revocations.of(id).orElseThrow();
        refused(() -> revoke.decide(asked, true, ONE, "Hoàng Minh Đức"), RevocationRefusal.SECOND_PERSON);
        revoke.decide(asked, true, OTHER, "Đỗ Quang Vinh");
        refused(() -> revoke.decide(asked, true, OTHER, "Đỗ Quang Vinh"), RevocationRefusal.DECIDED_ALREADY);
        assertThat(copy(id).state()).isEqualTo(CopyState.REVOKED);
        assertThat(check.by(code).outcome()).isEqualTo(CheckOutcome.REVOKED);
        assertThat(byFile(file)).isEqualTo(CheckOutcome.REVOKED);
        refused(
                () -> revoke.ask(copy(id), RevocationGround.CONTENT_DIFFERS, "x", ONE, "y"),
                RevocationRefusal.NOT_CERTIFIED);
    }

    @Test
    void whatIsAddedToACopyOrMadeUpIsNamed() throws IOException {
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        byte[] added = java.util.Arrays.copyOf(file, file.length + 3);
        assertThat(byFile(added)).isEqualTo(CheckOutcome.ALTERED);
        assertThat(check.by(() -> new ByteArrayInputStream(added)).copy())
                .as("and of which it was made")
                .isEqualTo(copy(id));
        byte[] changed = file.clone();
        changed[12] ^= 1;
        assertThat(byFile(changed)).as("nothing of ours, and no PDF").isEqualTo(CheckOutcome.UNREADABLE);
        assertThat(check.by(CheckCode.random()).outcome()).isEqualTo(CheckOutcome.UNKNOWN);
    }

    /** Whoever holds the one place for strangers' files with something heavy does not keep those waiting who bring what was issued here. */
    @Test
    void whatWasIssuedHereDoesNotWaitBehindWhatIsHeavy() throws Exception {
        registered.add(OFFICE, 2026, owner, file);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        byte[] heavy = RegisteredCopies.file("nặng");
        Thread stranger = Thread.startVirtualThread(() -> {
            try {
                inTurn.look(() -> {
                    if (opened.incrementAndGet() == 2) { // once it has the place
                        begun.countDown();
                        try {
                            done.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                    return new ByteArrayInputStream(heavy);
                });
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(inTurn.look(() -> new ByteArrayInputStream(file)).known()).hasSize(1);
        assertThat(stranger.isAlive()).as("the other one is still at it").isTrue();
        done.countDown();
        stranger.join();
    }

    @Autowired
    private ValidateInTurn inTurn;

    @Test
    void itsEntryEndsAndThoseWhoReliedOnItAreFoundOnce() {
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        EntryId entry = registered.keep(id, owner, file);
        Store store = stores.of(owner);
        EntryView held = entries.find(store, entry).orElseThrow();
        DossierView dossier = used(entry);
        Reason read = new Reason(world.baDinh(), "Phần mềm", "1.001193", "", LookGround.CONSENT, "");
        note.run(held, LookKind.OPENED, read);
        note.run(held, LookKind.OPENED, read);
        note.run(held, LookKind.SHARED, new Reason(null, "", "", "", LookGround.OWNER, "Xin việc"));
        revoke.ask(copy(id), RevocationGround.ORIGINAL_FALSE, "Kết luận số 5", ONE, "Hoàng Minh Đức");
        follow.all();
        assertThat(entries.find(store, entry).orElseThrow().state())
                .as("before it is decided")
                .isEqualTo(EntryState.VALID);
        revoke.decide(revocations.of(id).orElseThrow(), true, OTHER, "Đỗ Quang Vinh");
        follow.all();
        follow.all();
        EntryView ended = entries.find(store, entry).orElseThrow();
        assertThat(ended.state()).isEqualTo(EntryState.REVOKED);
        assertThat(ended.remark()).isEqualTo("Kết luận số 5");
        RevocationView done = revocations.of(id).orElseThrow();
        assertThat(done.followed()).isNotNull();
        assertThat(done.relied())
                .extracting(RevocationView.Relied::way)
                .containsExactlyInAnyOrder(ReliedWay.DOSSIER, ReliedWay.READ, ReliedWay.SHARED);
        assertThat(checks.of(dossier).ended().values())
                .as("the desk sees what became of the entry")
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(KnownState.REVOKED));
        assertThat(done.relied())
                .filteredOn(one -> one.way() == ReliedWay.DOSSIER)
                .allSatisfy(one -> {
                    assertThat(one.dossier()).isEqualTo(dossier.code().text());
                    assertThat(one.told()).isPositive();
                });
    }

    /** Agencies that read it and ended since: of each whoever answers for it is told, and nobody else; where nobody is left, nobody, and it says so. */
    @Test
    void ofAgenciesThatEndedOnlyWhoeverAnswersIsTold() {
        LocalDate day = LocalDate.of(2023, 5, 1);
        AgencyId divided = ended.founded("Quận Thử đọc bản sao", null);
        AgencyId gone = ended.founded("Sở Thử đọc bản sao", null);
        List<Actor> former = List.of(ended.leader(divided, "Chủ tịch quận cũ"), ended.leader(gone, "Giám đốc sở cũ"));
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        EntryView held =
                entries.find(stores.of(owner), registered.keep(id, owner, file)).orElseThrow();
        for (AgencyId agency : List.of(divided, gone))
            note.run(held, LookKind.OPENED, new Reason(agency, "Phần mềm", "", "", LookGround.CONSENT, ""));
        List<AgencyId> parts = ended.divided(divided, null, day, "A phường thử đọc", "B phường thử đọc");
        ended.closed(gone, day);
        Actor first = ended.leader(parts.getFirst(), "Chủ tịch phường A");
        Actor second = ended.leader(parts.getLast(), "Chủ tịch phường B");
        revoked(id);
        follow.all();
        follow.all();
        assertThat(told("%RELIED_ON_REVOKED", EndedAgencies.account(first), "/dossier/desk"))
                .isEqualTo(1);
        assertThat(told("%RELIED_ON_REVOKED", EndedAgencies.account(second), "/dossier/desk"))
                .as("who may not see it")
                .isZero();
        for (Actor one : former)
            assertThat(told("%RELIED_ON_REVOKED", EndedAgencies.account(one), "/dossier/desk"))
                    .isZero();
        assertThat(revocations.of(id).orElseThrow().relied())
                .extracting(RevocationView.Relied::agency, RevocationView.Relied::told)
                .containsExactlyInAnyOrder(tuple(divided, 1), tuple(gone, 0));
    }

    @Test
    void thoseWhoMayDecideAreToldButForWhoeverAskedAndItsOfficeListsWhatWaits() {
        CopyId id = registered.add(world.baDinh(), 2026, owner, file);
        AccountId vinh = world.account(DemoPerson.VINH);
        AccountId tung = world.account(DemoPerson.TUNG);
        AccountId duc = world.account(DemoPerson.DUC);
        revoke.ask(copy(id), RevocationGround.CONTENT_DIFFERS, "Trang 2 thiếu dòng cuối", tung, "Bùi Thanh Tùng");
        assertThat(asked(id, vinh)).isEqualTo(1);
        assertThat(asked(id, tung)).as("whoever asked knows").isZero();
        assertThat(asked(id, duc)).as("who may not sign decides nothing").isZero();
        assertThat(revocations.waiting(List.of(world.baDinh())))
                .filteredOn(one -> one.copy().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo("Bùi Thanh Tùng"));
        assertThat(revocations.waiting(List.of(OFFICE)))
                .as("another office")
                .noneMatch(one -> one.copy().equals(id));
        revoke.decide(revocations.of(id).orElseThrow(), false, vinh, "Đỗ Quang Vinh");
        assertThat(revocations.waiting(List.of(world.baDinh())))
                .noneMatch(one -> one.copy().equals(id));
        assertThat(copy(id).state()).as("dropped").isEqualTo(CopyState.CERTIFIED);
    }

    private long asked(CopyId id, AccountId account) {
        return jdbc.sql(
                        "select count(*) from notification.notice where account = ? and kind like '%REVOCATION_ASKED' and link = ?")
                .params(account.value(), "/certifiedcopy/register/copies/" + id)
                .query(Long.class)
                .single();
    }

    /** Certified, revoked, and only then laid into the store by a job that was under way. */
    @Test
    void whatReachesTheStoreAfterwardsIsEndedThere() {
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        revoke.ask(copy(id), RevocationGround.AGAINST_RULES, "Không đúng thẩm quyền", ONE, "Hoàng Minh Đức");
        revoke.decide(revocations.of(id).orElseThrow(), true, OTHER, "Đỗ Quang Vinh");
        follow.all();
        EntryId entry = registered.keep(id, owner, file);
        follow.all();
        assertThat(entries.find(stores.of(owner), entry).orElseThrow().state()).isEqualTo(EntryState.REVOKED);
    }

    /** Each third day, three times, and never whoever asked. */
    @Test
    void whoMayDecideIsRemindedAFewTimes() {
        CopyId id = registered.add(world.baDinh(), 2026, owner, file);
        revoke.ask(copy(id), RevocationGround.CONTENT_DIFFERS, "Trang 2 mờ", ONE, "Hoàng Minh Đức");
        long before = reminders();
        remind.all();
        assertThat(reminders()).as("asked just now").isEqualTo(before);
        for (int time = 1; time <= RemindOfRevocations.MOST + 1; time++) {
            jdbc.sql("""
                            update certifiedcopy.revocation set asked_at = asked_at - interval '4 days', reminded_at = reminded_at - interval '4 days' where copy = ?""").param(id.value()).update();
            remind.all();
            remind.all();
        }
        assertThat(jdbc.sql("select reminded from certifiedcopy.revocation where copy = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(RemindOfRevocations.MOST);
        assertThat(reminders()).isGreaterThanOrEqualTo(before + RemindOfRevocations.MOST);
        revoke.decide(revocations.of(id).orElseThrow(), false, OTHER, "Đỗ Quang Vinh");
    }

    private long reminders() {
        return jdbc.sql("select count(*) from notification.notice where kind like '%RevocationNotice.REVOCATION_WAITS'")
                .query(Long.class)
                .single();
    }

    /** The file itself was uploaded, before and after; what another paper took the place of was not relied on. */
    @Test
    void whoeverHandedTheFileInIsFoundAndWhatComesLaterIsSeenAtTheDesk() {
        CopyId id = registered.add(OFFICE, 2026, owner, file);
        DossierView before = opened();
        DossierView replaced = opened();
        DossierView other = opened();
        paper(before, handedIn(file));
        UUID former = handedIn(file);
        paper(replaced, former);
        jdbc.sql("update dossier.paper set replaced_at = now() where file = ?")
                .param(former)
                .update();
        paper(other, handedIn(RegisteredCopies.file("another")));
        AccountId holder = new AccountId(UUID.randomUUID());
        jdbc.sql("update dossier.task set holder = ? where dossier = ? and closed_at is null")
                .params(holder.value(), before.id().value())
                .update();
        assertThat(checks.of(before).ended()).isEmpty();
        revoked(id);
        follow.all();
        follow.all();
        assertThat(revocations.of(id).orElseThrow().relied())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.dossier()).isEqualTo(before.code().text()));
        assertThat(told("%HandlerNotice.PAPER_ENDED", holder, "/dossier/desk/" + before.id()))
                .as("the officer who has it, once")
                .isEqualTo(1);
        assertThat(told("%DossierNotice.PAPER_ENDED", world.account(DemoPerson.LAN), "/dossier/mine/" + before.code()))
                .as("and the applicant")
                .isEqualTo(1);
        DossierView after = opened();
        UUID late = handedIn(file);
        paper(after, late);
        assertThat(checks.of(after).ended()).containsOnlyKeys(late);
        assertThat(checks.of(after).ended().values())
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(KnownState.REVOKED));
        assertThat(checks.of(before).ended()).hasSize(1);
        assertThat(checks.of(other).ended()).isEmpty();
    }

    private void revoked(CopyId id) {
        revoke.ask(copy(id), RevocationGround.ORIGINAL_FALSE, "Kết luận số 5", ONE, "Hoàng Minh Đức");
        revoke.decide(revocations.of(id).orElseThrow(), true, OTHER, "Đỗ Quang Vinh");
    }

    private long told(String kind, AccountId account, String link) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and kind like ? and link = ?")
                .params(account.value(), kind, link)
                .query(Long.class)
                .single();
    }

    /** A file in the intake, that passed; its content is known to the blobs or not at all. */
    private UUID handedIn(byte[] content) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            try {
                byte[] hash = blobs.keep(blobs.store(new ByteArrayInputStream(content), 1 << 20))
                        .hash();
                jdbc.sql("""
                                insert into kernel.intake_file (id, name, bytes, received, content, type, state, accepts, most_bytes, refuses)
                                values (?, 'ban-sao.pdf', ?, ?, ?, 'PDF', 'ACCEPTED', '{PDF}', 1000000, '{}')""").params(id, content.length, hash, hash).update();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    private void paper(DossierView dossier, UUID file) {
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at)
                        values (?, ?, 'what', 'Bằng tốt nghiệp', 'ban-sao.pdf', 10, now())""").params(dossier.id().value(), file).update();
    }

    private DossierView opened() {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierId dossier = world.as(DemoPerson.LAN, () -> open.run(world.application(UUID.randomUUID(), revision)))
                .id();
        return dossiers.find(dossier).orElseThrow();
    }

    /** A dossier that holds a paper from this entry, taken while more was asked for: that is a draft of its own. */
    private DossierView used(EntryId entry) {
        DossierView dossier = opened();
        UUID taken = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossier.reused_paper (file, draft, entry, origin, title, sha256, reused_at, owner)
                        values (?, ?, ?, 'CERTIFIED_COPY', 'Bằng', ?, now(), ?)""")
                .params(
                        taken,
                        UUID.randomUUID(),
                        entry.value(),
                        new byte[32],
                        stores.of(owner).owner())
                .update();
        paper(dossier, taken);
        assertThat(checks.of(dossier).ended()).isEmpty();
        return dossier;
    }

    private CheckOutcome byFile(byte[] bytes) throws IOException {
        return check.by(() -> new ByteArrayInputStream(bytes)).outcome();
    }

    private CertifiedCopy copy(CopyId id) {
        return copies.find(id).orElseThrow();
    }

    private CheckCode code(CopyId id) {
        return new CheckCode(jdbc.sql("select code from certifiedcopy.copy where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
