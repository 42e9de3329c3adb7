package vn.motcua.dossier.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.desk.CorrectApplicant;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
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
        assertThatThrownBy(() -> correct.run(own, NUMBER, "Trần Văn Khác"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(DossierRefusal.APPLICANT_NOT_TO_CORRECT));
        correct.run(strange, NUMBER, "Trần Văn Khác");
        keep.all();
        assertThat(how(strange)).as("the same again").isEqualTo("aside");
        correct.run(strange, "001190009872", "Trần Văn Khác");
        keep.all();
        assertThat(how(strange)).isEqualTo("kept");
        assertThat(dossiers.applicant(strange.id()).number()).isEqualTo("001190009872");
        assertThat(stores.of(strange)).isPresent();
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

    private String how(DossierView dossier) {
        return jdbc.sql("""
                        select case when aside_at is not null then 'aside' when kept_entry is not null then 'kept' else 'waits' end
                        from dossier.result where dossier = ?""").param(dossier.id().value()).query(String.class).single();
    }
}
