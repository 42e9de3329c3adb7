package vn.motcua.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.scan.VirusScanner;
import vn.motcua.testing.ModuleTest;

/** A stranger's file from receiving to opening, with a scanner that is there, away, or finds something. */
@ModuleTest
class IntakeModuleTests {

    @Autowired
    private Intake application;

    @Autowired
    private Blobs blobs;

    @Autowired
    private IntakeRows rows;

    @Autowired
    private ClosedMachines machines;

    @Autowired
    private PlatformTransactionManager transactions;

    private VirusScanner.Scan answer = new VirusScanner.Clean("test/1");

    @Test
    void aGoodFileIsAcceptedAndOpened() throws Exception {
        byte[] pdf = HostileFiles.pdf(595);
        FileId id = intake().receive(new ByteArrayInputStream(pdf), "../Đơn.pdf", IntakePolicy.PAPERS);
        assertThat(intake().find(id)).hasValueSatisfying(file -> {
            assertThat(file.state()).isEqualTo(IntakeState.QUARANTINED);
            assertThat(file.name()).isEqualTo("Đơn.pdf");
        });
        assertThatThrownBy(() -> intake().open(id))
                .as("before it was looked at")
                .isInstanceOf(Refused.class);
        IntakeFile file = intake().examine(id);
        assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
        assertThat(file.type()).contains(FileType.PDF);
        assertThat(file.scanBase()).isEqualTo("test/1");
        assertThat(bytes(id)).isEqualTo(pdf);
        assertThat(rows.named(Set.of(file.received()))).containsExactly(file.received());
    }

    @Test
    void whileTheScannerIsAwayAFileWaitsAndIsAcceptedOnceItIsBack() throws Exception {
        answer = new VirusScanner.Away("test");
        FileId id = intake().receive(new ByteArrayInputStream(HostileFiles.pdf(600)), "a.pdf", IntakePolicy.PAPERS);
        IntakeFile held = intake().examine(id);
        assertThat(held.state()).isEqualTo(IntakeState.HELD);
        assertThat(held.problem()).contains(IntakeProblem.SCANNER_AWAY);
        assertThat(held.scan()).isEqualTo(ScanState.WAITING);
        assertThatThrownBy(() -> intake().open(id)).isInstanceOf(Refused.class);
        answer = new VirusScanner.Clean("test/1");
        assertThat(intake().examine(id).state()).isEqualTo(IntakeState.ACCEPTED);
    }

    @Test
    void whereThereIsNoScannerAFileIsAcceptedAndSaidToBeNotScanned() throws Exception {
        FileId id = application.receive(new ByteArrayInputStream(HostileFiles.pdf(603)), "a.pdf", IntakePolicy.PAPERS);
        IntakeFile file = application.examine(id);
        assertThat(file.state())
                .as("the application of the tests has no scanner")
                .isEqualTo(IntakeState.ACCEPTED);
        assertThat(file.scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void newerSignaturesFindWhatOlderOnesDidNot() throws Exception {
        FileId good = decided(HostileFiles.pdf(604)).id();
        FileId bad = decided(HostileFiles.pdf(605)).id();
        answer = new VirusScanner.Infected("New-Virus", "test/2");
        new Rescan(rows, blobs, scannerThatKnows(intake().find(bad).orElseThrow())).scanAgain();
        assertThat(intake().find(good)).hasValueSatisfying(file -> {
            assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
            assertThat(file.scanBase()).isEqualTo("test/2");
        });
        assertThat(intake().find(bad)).hasValueSatisfying(file -> {
            assertThat(file.state()).isEqualTo(IntakeState.REFUSED);
            assertThat(file.scan()).isEqualTo(ScanState.INFECTED);
        });
        assertThatThrownBy(() -> intake().open(bad)).isInstanceOf(Refused.class);
    }

    @Test
    void twoNodesDoNotLookAtOneFile() throws Exception {
        FileId id = intake().receive(new ByteArrayInputStream(HostileFiles.pdf(606)), "a.pdf", IntakePolicy.PAPERS);
        assertThat(rows.claim(id)).isPresent();
        assertThat(rows.claim(id)).as("by another").isEmpty();
        assertThat(intake().examine(id).state()).as("left as it is").isEqualTo(IntakeState.QUARANTINED);
    }

    @Test
    void anOfficeFileIsTakenWhereverItsNamesStand() throws Exception {
        byte[] docx = HostileFiles.office("word/numbering.xml", "<n/>", 60_000);
        IntakeFile file = decided(docx);
        assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
        assertThat(file.type()).contains(FileType.DOCX);
        assertThat(decided(HostileFiles.zip(java.util.Map.of("a", new byte[3]))).problem())
                .as("a mere archive")
                .contains(IntakeProblem.TYPE_NOT_ACCEPTED);
    }

    @Test
    void anInfectedFileIsRefusedAndItsBytesAreNamedNoMore() throws Exception {
        answer = new VirusScanner.Infected("Eicar-Signature", "test/1");
        FileId id = intake().receive(new ByteArrayInputStream(HostileFiles.pdf(601)), "a.pdf", IntakePolicy.PAPERS);
        IntakeFile file = intake().examine(id);
        assertThat(file.state()).isEqualTo(IntakeState.REFUSED);
        assertThat(file.problem()).contains(IntakeProblem.INFECTED);
        assertThat(file.detail()).isEqualTo("Eicar-Signature");
        assertThat(rows.named(Set.of(file.received()))).isEmpty();
        assertThatThrownBy(() -> intake().open(id)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNotAskedForOrActsByItselfIsRefused() throws Exception {
        assertThat(decided("MZ program".getBytes(StandardCharsets.US_ASCII)).problem())
                .contains(IntakeProblem.TYPE_NOT_ACCEPTED);
        assertThat(decided(new byte[0]).problem()).contains(IntakeProblem.EMPTY);
        byte[] script = HostileFiles.pdf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        assertThat(decided(script).problem()).contains(IntakeProblem.ACTIVE_CONTENT);
        assertThat(decided("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).problem())
                .contains(IntakeProblem.DAMAGED);
    }

    @Test
    void aPictureIsKeptCleanedAndTheHashOfWhatCameStays() throws Exception {
        byte[] told = HostileFiles.withExif(HostileFiles.picture("jpg", 61, 40));
        IntakeFile file = decided(told);
        assertThat(file.state()).isEqualTo(IntakeState.ACCEPTED);
        assertThat(file.content()).isPresent().isNotEqualTo(java.util.Optional.of(file.received()));
        assertThat(new String(bytes(file.id()), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    @Test
    void whatWasDecidedStaysDecided() throws Exception {
        FileId id = decided(HostileFiles.pdf(602)).id();
        answer = new VirusScanner.Infected("later", "test/1");
        assertThat(intake().examine(id).state()).isEqualTo(IntakeState.ACCEPTED);
    }

    @Test
    void tooLargeIsRefusedAtTheDoor() {
        IntakePolicy small = new IntakePolicy(Set.of(FileType.PDF), 10, Set.of());
        assertThatThrownBy(() -> intake().receive(new ByteArrayInputStream(new byte[11]), "a", small))
                .isInstanceOf(Refused.class);
    }

    private IntakeFile decided(byte[] content) throws IOException {
        return intake().examine(intake().receive(new ByteArrayInputStream(content), "x", IntakePolicy.PAPERS));
    }

    private byte[] bytes(FileId id) throws IOException {
        try (InputStream in = intake().open(id)) {
            return in.readAllBytes();
        }
    }

    private Intake intake() {
        return new Intake(blobs, rows, new FileExaminer(scanner(), machines), new TransactionTemplate(transactions));
    }

    private VirusScanner scanner() {
        return new VirusScanner() {
            @Override
            public Scan scan(InputStream content) {
                return answer;
            }

            @Override
            public String base() {
                return answer instanceof VirusScanner.Clean(String base) ? base : "test/2";
            }
        };
    }

    /** Finds a virus in one file of that length, and in no other. */
    private static VirusScanner scannerThatKnows(IntakeFile infected) {
        return new VirusScanner() {
            @Override
            public Scan scan(InputStream content) throws IOException {
                byte[] all = content.readAllBytes();
                boolean same = vn.motcua.kernel.blob.BlobId.of(sha256(all)).equals(infected.received());
                return same ? new Infected("New-Virus", "test/2") : new Clean("test/2");
            }

            @Override
            public String base() {
                return "test/2";
            }
        };
    }

    private static byte[] sha256(byte[] bytes) throws IOException {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
