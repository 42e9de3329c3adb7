package vn.motcua.dossier.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.desk.AddPapers;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.desk.NewFile;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.kernel.intake.IntakeState;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;

/** What an officer scanned at the counter and compared with the paper goes into the applicant's store, sealed as a digitised copy, once the dossier is accepted. */
@RunningTest
class KeepDigitisedModuleTests {

    private static final Path PICTURES = Path.of("target", "signed");
    private static final String FIELD = "GTDIGI";

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private AddPapers add;

    @Autowired
    private EndStep end;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private KeepDigitised keep;

    @Autowired
    private Intake intake;

    @Autowired
    private VaultEntries entries;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void ready() throws IOException {
        people.sealing(people.agency("H26.101"));
        Files.createDirectories(PICTURES);
    }

    @Test
    void aComparedScanIsSealedAndLiesInTheStoreOnceTheDossierIsAccepted() throws Exception {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy chứng nhận số hóa", DemoPdf.of("Giay chung nhan"), true);
        keepAll();
        assertThat(kept(id)).as("nobody accepted it yet").isEmpty();
        accept(id);
        keepAll();
        EntryView entry = kept(id).getFirst();
        assertThat(entry.origin()).isEqualTo(EntryOrigin.DIGITISED_BY_OFFICER);
        assertThat(entry.kind()).isEqualTo(FIELD);
        assertThat(entry.issuer()).contains("Ba Đình");
        byte[] file = open(entry);
        Files.write(PICTURES.resolve("digitised.pdf"), file);
        assertThat(PdfSig.verify(file)).contains("Signature is Valid").doesNotContain("Invalid", "Mismatch");
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        assertThat(EuDss.judge(file, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
        Validation found = validate.look(() -> new ByteArrayInputStream(file));
        assertThat(found.finding()).isEqualTo(FileFinding.VALID);
        assertThat(found.signatures().toString()).contains("Ba Đình");
        keepAll();
        assertThat(kept(id)).as("once").hasSize(1);
        assertThat(jdbc.sql(
                                "select count(*) from signing.intent where purpose like 'dossier.paper %' and outcome is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUncomparedOneGoesNowhere() {
        DossierId id = birth.handIn().id();
        scanned(id, "Giấy nộp kèm", DemoPdf.of("Giay nop kem"), false);
        accept(id);
        keepAll();
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void aBetterScanTakesThePlaceOfTheFirst() {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy quét mờ", DemoPdf.of("mo"), true);
        keepAll();
        scanned(id, "Giấy quét rõ", DemoPdf.of("ro"), true);
        keepAll();
        List<EntryView> both = kept(id);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().state()).isEqualTo(EntryState.REPLACED);
        assertThat(both.getLast().state()).isEqualTo(EntryState.VALID);
    }

    /** Cut off after it was taken: the lease ends, another node does it, and it is there once. */
    @Test
    void whatADeadNodeHadIsDoneByAnother() {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy đang dở", DemoPdf.of("do"), true);
        jdbc.sql(
                        "update dossier.paper set store_due = now() + interval '1 hour' where dossier = ? and store_due is not null")
                .param(id.value())
                .update();
        keepAll();
        assertThat(kept(id)).as("somebody has it").isEmpty();
        jdbc.sql(
                        "update dossier.paper set store_due = now() - interval '1 second' where dossier = ? and store_due is not null")
                .param(id.value())
                .update();
        keepAll();
        assertThat(kept(id)).hasSize(1);
    }

    /** Scans are often turned for their readers: the seal stands where they see the top right, and upright. */
    @Test
    void theSealStandsUprightOnAPageThatIsTurned() throws Exception {
        DossierId id = birth.handIn().id();
        accept(id);
        scanned(id, "Giấy quét ngang", turned(), true);
        keepAll();
        byte[] file = open(kept(id).getFirst());
        Files.write(PICTURES.resolve("digitised-turned.pdf"), file);
        assertThat(validate.look(() -> new ByteArrayInputStream(file)).finding())
                .isEqualTo(FileFinding.VALID);
    }

    private static byte[] turned() throws IOException {
        try (PDDocument document = Loader.loadPDF(DemoPdf.of("Trang quet ngang"))) {
            document.getPage(0).setRotation(90);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void keepAll() {
        while (keep.all() > 0) Thread.onSpinWait();
    }

    private void accept(DossierId id) {
        world.as(DemoPerson.DUC, () -> {
            end.run(id, dossiers.tasks(id).getFirst().step(), EndStep.Ending.of(0, ""));
        });
        assertThat(dossiers.find(id).orElseThrow().received()).isNotNull();
    }

    private void scanned(DossierId id, String title, byte[] pdf, boolean compared) {
        DossierView dossier = dossiers.find(id).orElseThrow();
        try {
            var file = intake.examine(intake.receive(new ByteArrayInputStream(pdf), "quet.pdf", IntakePolicy.PAPERS));
            assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
            world.as(DemoPerson.DUC, () -> add.run(dossier, List.of(new NewFile(FIELD, title, file, compared))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EntryView> kept(DossierId id) {
        return jdbc.sql(
                        "select kept_owner, kept_entry from dossier.paper where dossier = ? and kept_entry is not null order by id")
                .param(id.value())
                .query((row, number) -> entries.find(
                                new Store(List.of(row.getObject(1, java.util.UUID.class))),
                                new EntryId(row.getObject(2, java.util.UUID.class)))
                        .orElseThrow())
                .list();
    }

    private byte[] open(EntryView entry) throws IOException {
        try (InputStream in = entries.open(entry)) {
            return in.readAllBytes();
        }
    }
}
