package vn.motcua.dossier.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.CorrectApplicant;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.KnownNames;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.text.Messages;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/** At the counter a number is typed: what is known under another name opens no store, neither to lay into nor to read. */
@RunningTest
class KeepResultsModuleTests {

    private static final String PROVIDER = "thử tên khác";
    private static final String NUMBER = "001190000123";

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private KeepResults keep;

    @Autowired
    private ApplicantStore stores;

    @Autowired
    private CorrectApplicant correct;

    @Autowired
    private Results results;

    @Autowired
    private ProvenNumbers numbers;

    @Autowired
    private KnownNames names;

    @Autowired
    private Stores inStores;

    @Autowired
    private KeepEntry keepEntry;

    @Autowired
    private TellAside tell;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Messages messages;

    @Autowired
    private Intake intake;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void proven() {
        jdbc.sql(
                        "insert into identity.verification (account, provider, subject_digest, verified_at) values (?, ?, sha256('aside'), now()) on conflict do nothing")
                .params(world.account(DemoPerson.LAN).value(), PROVIDER)
                .update();
    }

    @AfterEach
    void unproven() {
        jdbc.sql("delete from identity.verification where provider = ?")
                .param(PROVIDER)
                .update();
    }

    @Test
    void whatBelongsToAnotherNameIsKeptAsideUntilItIsPutRight() throws IOException {
        DossierView strange = atTheCounter(NUMBER, "Trần Văn Khác");
        DossierView own = atTheCounter(NUMBER, "nguyen  thi LAN");
        DossierView unknown = atTheCounter("001190009871", "Trần Văn Khác");
        keep.all();
        assertThat(how(strange)).isEqualTo("aside");
        assertThat(how(own)).as("marks, capitals and blanks aside").isEqualTo("kept");
        assertThat(how(unknown)).as("nobody has proven that number").isEqualTo("kept");
        assertThat(stores.of(strange)).as("nor is a stranger's store read").isEmpty();
        assertThat(stores.of(own)).isPresent();
        assertThat(stores.of(unknown)).isPresent();
        refused(own, NUMBER, DossierRefusal.APPLICANT_NOT_TO_CORRECT);
        correct(strange, NUMBER);
        keep.all();
        assertThat(how(strange)).as("the same again").isEqualTo("aside");
        correct(strange, "001190 009-872");
        keep.all();
        assertThat(how(strange)).isEqualTo("kept");
        assertThat(dossiers.applicant(strange.id()).number()).isEqualTo("001190009872");
        assertThat(stores.of(strange)).isPresent();
    }

    /** With a number by which no store is found it would be laid nowhere, and never again. */
    @Test
    void aNumberThatIsNoneIsRefusedAndWhatStoodThereBeforeIsKept() throws IOException {
        DossierView strange = atTheCounter(NUMBER, "Trần Văn Khác");
        keep.all();
        refused(strange, "00119000012", DossierRefusal.APPLICANT_NUMBER_MALFORMED);
        assertThat(how(strange)).isEqualTo("aside");
        assertThat(results.aside()).isPositive();
        correct(strange, "001190009874");
        assertThat(jdbc.sql("""
                                select name || ': ' || (before ->> 'number') || ' ' || (before ->> 'name') || ' → ' || (after ->> 'number')
                                from dossier.applicant_correction where dossier = ?""").param(strange.id().value()).query(String.class).list())
                .containsExactly("Hoàng Minh Đức: " + NUMBER + " Trần Văn Khác → 001190009874");
    }

    /** Who receives at the agency is told, once. */
    @Test
    void whoReceivesIsToldOnce() throws IOException {
        DossierView strange = atTheCounter(NUMBER, "Trần Văn Khác");
        keep.all();
        keep.all();
        assertThat(told(strange, DemoPerson.DUC)).isEqualTo(1);
        assertThat(told(strange, DemoPerson.VINH)).as("who only decides").isZero();
    }

    @Test
    void aScanThatWasSetAsideIsTriedAgain() throws IOException {
        DossierView strange = atTheCounter(NUMBER, "Trần Văn Khác");
        keep.all();
        jdbc.sql("""
                        insert into dossier.paper (dossier, file, field, title, name, bytes, added_at, digitised_by, store_refused, store_tries)
                        values (?, ?, 'GT', 'Giấy tờ', 'a.pdf', 1, now(), 'thử', 'signing.refusal.SIGNING_FAILED', 5)""").params(strange.id().value(), UUID.randomUUID()).update();
        correct(strange, "001190009875");
        assertThat(jdbc.sql(
                                "select store_due is not null and store_refused is null and store_tries = 0 from dossier.paper where dossier = ? and digitised_by is not null")
                        .param(strange.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update dossier.paper set replaced_at = now(), store_due = null where dossier = ?")
                .param(strange.id().value())
                .update(); // it has no file
    }

    /** A round that read the old name sets nothing aside once it was put right. */
    @Test
    void whatIsPutRightWhileARoundLooksIsNotSetAside() throws IOException {
        AtomicBoolean met = new AtomicBoolean();
        for (int tries = 0; tries < 5 && !met.get(); tries++) { // the application's own round may come first
            DossierView strange = atTheCounter(NUMBER, "Trần Văn Vừa Sửa");
            ProvenOwner meanwhile = new ProvenOwner(numbers, names) {
                @Override
                boolean strangers(String number, String name) {
                    boolean found = super.strangers(number, name);
                    if (name.equals("Trần Văn Vừa Sửa")) {
                        name(strange, "Nguyễn Thị Lan");
                        met.set(true);
                    }
                    return found;
                }
            };
            new KeepResults(jdbc, intake, meanwhile, inStores, keepEntry, tell, agencies, transaction, messages, clock)
                    .all();
            if (met.get()) assertThat(how(strange)).isNotEqualTo("aside");
        }
        assertThat(met).isTrue();
    }

    @Test
    void aResultKeepsItsLastDayAndIsOfferedNoMoreAfterIt() throws IOException {
        DossierView over = atTheCounter("001190009873", "Trần Văn Hạn");
        DossierView holds = atTheCounter("001190009873", "Trần Văn Hạn");
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        until(over, today.minusDays(1));
        until(holds, today);
        keep.all();
        Store store = stores.of(holds).orElseThrow();
        assertThat(entries.holding(store))
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(today));
        assertThat(entries.valid(store, List.of("KQ.THU"))).hasSize(1);
        assertThat(entries.list(store, "", null, new Paging(1, 10)).items())
                .extracting(EntryView::state)
                .as("it stays, and says so")
                .containsExactlyInAnyOrder(EntryState.VALID, EntryState.EXPIRED);
    }

    private void correct(DossierView dossier, String number) {
        world.as(DemoPerson.DUC, () -> correct.run(dossier, number, "Trần Văn Khác"));
    }

    private void refused(DossierView dossier, String number, DossierRefusal why) {
        assertThatThrownBy(() -> correct(dossier, number))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private long told(DossierView dossier, DemoPerson officer) {
        return jdbc.sql(
                        "select count(*) from notification.notice where account = ? and kind like '%HandlerNotice.RESULT_ASIDE' and link = ?")
                .params(world.account(officer).value(), "/dossier/desk/" + dossier.id())
                .query(Long.class)
                .single();
    }

    private void until(DossierView dossier, LocalDate day) {
        jdbc.sql("update dossier.result set issued_on = ?, valid_until = ? where dossier = ?")
                .params(day.minusDays(9), day, dossier.id().value())
                .update();
    }

    private DossierView atTheCounter(String number, String name) throws IOException {
        long revision = world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
        DossierId id = world.as(DemoPerson.LAN, () -> open.run(world.application(UUID.randomUUID(), revision)))
                .id();
        jdbc.sql("""
                        update dossier.dossier set account = null, status = 9, received_at = now(), finished_at = now() where id = ?""").param(id.value()).update();
        jdbc.sql("""
                        update dossier.content set applicant = applicant || jsonb_build_object('number', ?::text, 'name', ?::text) where dossier = ?""").params(number, name, id.value()).update();
        byte[] file = DemoPdf.of("Ket qua " + UUID.randomUUID());
        UUID in = intake.examine(intake.receive(new ByteArrayInputStream(file), "ket-qua.pdf", IntakePolicy.PAPERS))
                .id()
                .value();
        jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at)
                        values (?, 'KQ.THU', 'Giấy xác nhận', '9/XN', current_date, ?, 'ket-qua.pdf', ?, now())""").params(id.value(), in, file.length).update();
        return dossiers.find(id).orElseThrow();
    }

    private void name(DossierView dossier, String name) {
        jdbc.sql(
                        "update dossier.content set applicant = applicant || jsonb_build_object('name', ?::text) where dossier = ?")
                .params(name, dossier.id().value())
                .update();
    }

    private String how(DossierView dossier) {
        return jdbc.sql("""
                        select case when aside_at is not null then 'aside' when kept_entry is not null then 'kept' else 'waits' end
                        from dossier.result where dossier = ?""").param(dossier.id().value()).query(String.class).single();
    }
}
