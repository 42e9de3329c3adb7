package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.BirthResults;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.desk.AttachResult;
import vn.motcua.dossier.reuse.KeepResults;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/** A result of an agency without a seal goes out where the installation allows it, and is marked as unsigned; else it does not. */
@RunningTest
class ResultGateModuleTests {

    /** It never had a certificate. */
    private static final AgencyId ON_PAPER = new AgencyId(987_654_321);

    @Autowired
    private BirthApplication birth;

    @Autowired
    private BirthResults births;

    @Autowired
    private DossierWorld world;

    @Autowired
    private AttachResult attach;

    @Autowired
    private Intake intake;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Results results;

    @Autowired
    private AnsweringAgencies answering;

    @Autowired
    private PinnedRevisions revisions;

    @Autowired
    private SignPdf sign;

    @Autowired
    private KeepResults keep;

    @Autowired
    private Stores stores;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whetherAnUnsignedResultGoesOutIsTheInstallationsToSay() throws Exception {
        DossierView dossier = dossiers.find(attached()).orElseThrow();
        Pinned pinned = revisions.of(dossier.revision());
        ResultGate allows = new ResultGate(results, sign, answering, "allow");
        assertThat(allows.pass(dossier.id(), ON_PAPER, Act.FINISH, pinned, Instant.now()))
                .hasSize(1);
        ResultGate refuses = new ResultGate(results, sign, answering, "refuse");
        assertThat(refusal(refuses, dossier, ON_PAPER, pinned)).isEqualTo(DossierRefusal.AGENCY_WITHOUT_SEAL);
        for (ResultGate gate : List.of(allows, refuses))
            assertThat(refusal(gate, dossier, dossier.agency(), pinned))
                    .as("one that seals")
                    .isEqualTo(DossierRefusal.RESULT_UNSIGNED);
    }

    @Test
    void whatWasNotSignedSaysSoInTheStore() throws Exception {
        DossierId id = attached();
        jdbc.sql("update dossier.dossier set status = ? where id = ?")
                .params(NationalStatus.RESULT_READY.code(), id.value())
                .update();
        keep.all();
        AccountId account =
                new AccountId(Objects.requireNonNull(jdbc.sql("select account from dossier.dossier where id = ?")
                        .param(id.value())
                        .query(java.util.UUID.class)
                        .single()));
        String source = "dossier.result:" + results.of(id).getFirst().id();
        for (int i = 0; i < 40 && !there(account, source); i++) Thread.sleep(250);
        assertThat(entries.list(stores.of(account), "", null, new Paging(1, 200))
                        .items())
                .filteredOn(one -> one.source().equals(source))
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("Giấy khai sinh (bản chưa ký số)"));
    }

    private boolean there(AccountId account, String source) {
        return entries.list(stores.of(account), "", null, new Paging(1, 200)).items().stream()
                .anyMatch(one -> one.source().equals(source));
    }

    private static Object refusal(ResultGate gate, DossierView dossier, AgencyId agency, Pinned pinned) {
        return catchThrowableOfType(
                        Refused.class, () -> gate.pass(dossier.id(), agency, Act.FINISH, pinned, Instant.now()))
                .refusal();
    }

    /** Whoever attaches a result may say its last day, which is no day before it was issued. */
    @Test
    void aResultIsAttachedWithItsLastDay() throws IOException {
        DossierView dossier = dossiers.find(attached()).orElseThrow();
        IntakeFile file = intake.examine(
                intake.receive(new ByteArrayInputStream(DemoPdf.of("Xac nhan")), "xac-nhan.pdf", IntakePolicy.PAPERS));
        LocalDate issued = LocalDate.of(2026, 11, 26);
        Refused no =
                catchThrowableOfType(Refused.class, () -> attach(dossier, document(issued, issued.minusDays(1), file)));
        assertThat(no.refusal()).isEqualTo(DossierRefusal.RESULT_ENDS_BEFORE_ISSUED);
        attach(dossier, document(issued, issued.plusMonths(6), file));
        assertThat(results.of(dossier.id()))
                .as("in the place of the one before")
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(LocalDate.of(2027, 5, 26)));
    }

    private void attach(DossierView dossier, AttachResult.Document document) {
        world.as(DemoPerson.MAI, () -> attach.run(dossier, document));
    }

    private static AttachResult.Document document(LocalDate issued, LocalDate until, IntakeFile file) {
        return new AttachResult.Document("KQ", "Giấy xác nhận", "2/2026", issued, until, file);
    }

    private DossierId attached() throws IOException {
        return births.attached(birth.handIn().id(), "1/2026");
    }
}
