package vn.motcua.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.Corpus;
import vn.motcua.kernel.intake.HostileFiles;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pdf.HostilePdfs;

/** Programme D where documents are signed: whatever a document does to its reader, it is refused, and the application never notices (SR-42, SR-61). */
class PadesMachineTests {

    private static final Logger log = LoggerFactory.getLogger(PadesMachineTests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** What the application itself may use for a document, beside the document a few times over. */
    private static final long OWN = 4 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ClosedMachines machines;

    @SuppressWarnings("NullAway.Init")
    private static PadesMachine machine;

    @SuppressWarnings("NullAway.Init")
    private static SignatureWish wish;

    @BeforeAll
    static void start() throws Exception {
        machines = new ClosedMachines(data, 1, PATIENCE);
        machine = new PadesMachine(machines);
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        X500Name name = new X500Name("CN=Đỗ Quang Vinh");
        byte[] certificate = new JcaX509v3CertificateBuilder(
                        name,
                        java.math.BigInteger.ONE,
                        new java.util.Date(0),
                        new java.util.Date(4_000_000_000_000L),
                        name,
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
        Visible seen = new Visible(Visible.Look.HAND, "Đỗ Quang Vinh", List.of("CHỦ TỊCH"), "", new byte[0]);
        wish = new SignatureWish(seen, Instant.EPOCH, certificate, "SHA256", "ECDSA", true);
        assertThat(outcome(HostileFiles.pdf(595)))
                .as("the control, which also starts the machine")
                .isEqualTo("prepared");
    }

    @AfterAll
    static void stop() throws IOException {
        machines.close();
    }

    @Test
    void whatIsPreparedBeginsWithTheDocumentAndIsHashedToItsLastByte() throws Exception {
        byte[] pdf = HostileFiles.pdf(595);
        PadesMachine.Prepared ready = machine.prepare(pdf, wish);
        assertThat(ready.hole().file()).startsWith(pdf);
        byte[] before = ready.digest("SHA-256");
        byte[] whole = ready.hole().file();
        for (int at : new int[] {
            0,
            pdf.length - 1,
            pdf.length + 3,
            ready.hole().from() - 1,
            ready.hole().to(),
            whole.length - 1
        }) {
            whole[at] ^= 1;
            assertThat(ready.digest("SHA-256")).as("byte " + at).isNotEqualTo(before);
            whole[at] ^= 1;
        }
        assertThat(new String(ready.filled(new byte[] {0x30, 0x01}), StandardCharsets.ISO_8859_1))
                .contains("<300100");
    }

    /** What a machine that a document took over could say. */
    @Test
    void aHoleThatLeavesMoreThanTheValueUnsignedIsNotTaken() {
        byte[] pdf = "%PDF-1.7 a document".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Hole.in(pdf, tail(pdf, 0, 0, 0)).from()).as("the control").isGreaterThan(pdf.length);
        for (byte[] lie : List.of(
                tail(pdf, 1, 0, 0), // not from the first byte
                tail(pdf, 0, -12, 0), // the end of the document is not signed
                tail(pdf, 0, 0, -1), // not to the last byte
                tail(pdf, 0, 3, 0), // the gap is elsewhere
                "/ByteRange [0 4 8 9]".getBytes(StandardCharsets.ISO_8859_1),
                new String(tail(pdf, 0, 0, 0), StandardCharsets.ISO_8859_1)
                        .replace("<0000", "<0A00")
                        .getBytes(StandardCharsets.ISO_8859_1),
                new byte[0])) assertThatThrownBy(() -> Hole.in(pdf, lie)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] tail(byte[] pdf, int first, int moved, int last) {
        String head = " 9 0 obj<</ByteRange [%d %08d %08d %08d]/Contents ";
        int from = pdf.length + head.formatted(first, 0, 0, 0).length();
        int to = from + 18;
        String behind = ">>endobj\n%%EOF\n";
        return (head.formatted(first, from + moved, to + moved, behind.length() - moved + last) + "<" + "0".repeat(16)
                        + ">" + behind)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void documentsThatHurtTheirReaderAreRefusedAndTheApplicationNeverNotices() throws Exception {
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : HostilePdfs.all().entrySet()) {
            long used = allocated();
            long since = System.nanoTime();
            String outcome = outcome(one.getValue());
            long took = Duration.ofNanos(System.nanoTime() - since).toMillis();
            long mine = allocated() - used;
            log.info("{}: {} after {} ms, {} kB here", one.getKey(), outcome, took, mine >> 10);
            if (!outcome.equals("prepared")) refused.add(one.getKey());
            assertThat(took).as(one.getKey()).isLessThan(PATIENCE.toMillis() + 6_000);
            assertThat(mine).as(one.getKey()).isLessThan(OWN + 8L * one.getValue().length);
        }
        assertThat(refused).contains(HostilePdfs.NESTED, HostilePdfs.UNFOLDING, HostilePdfs.WITHIN, HostilePdfs.NOISE);
        assertThat(outcome(HostileFiles.pdf(595))).as("the next document").isEqualTo("prepared");
    }

    /** The largest that people sign, in a machine of 256 MB. */
    @Test
    void aDocumentOfFiftyMegabytesIsPrepared() throws Exception {
        byte[] scan = new byte[49_000_000];
        new Random(1).nextBytes(scan);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.getCOSObject().setItem("Scan", new PDStream(document, new ByteArrayInputStream(scan)).getCOSObject());
            document.save(out);
        }
        byte[] pdf = out.toByteArray();
        PadesMachine.Prepared ready = machine.prepare(pdf, wish);
        PadesMachine.Prepared end = machine.lasting(
                ready.filled(new byte[] {0x30, 0x01}),
                new EvidenceSet(List.of(new byte[900]), List.of(new byte[2_000_000]), List.of()));
        assertThat(end.hole().file()).hasSizeGreaterThan(pdf.length);
    }

    /** Outside the closed machine the same reader uses what the document makes it use. */
    @Test
    void theMeasureOfTheApplicationsOwnMemoryBites() throws Exception {
        byte[] bomb = HostilePdfs.unfolding(2);
        Path file = Files.write(data.resolve("bomb.pdf"), bomb);
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        wish.write(new DataOutputStream(asked));
        long used = allocated();
        new PrepareWork()
                .work(
                        file,
                        new DataInputStream(new ByteArrayInputStream(asked.toByteArray())),
                        new DataOutputStream(new ByteArrayOutputStream()));
        assertThat(allocated() - used).isGreaterThan(OWN + 8L * bomb.length);
    }

    @Test
    @Tag("long")
    void everyFileOfTheCorpusEndsInADocumentToSignOrARefusal() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Map.Entry<String, byte[]> one : Corpus.pdfs().entrySet()) {
            String outcome = outcome(one.getValue());
            log.info("{} {}", one.getKey(), outcome);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("corpus: " + outcomes);
        assertThat(outcomes.getOrDefault("prepared", 0)).isGreaterThan(20);
    }

    private static String outcome(byte[] pdf) {
        try {
            PadesMachine.Prepared ready = machine.prepare(pdf, wish);
            assertThat(Arrays.equals(ready.hole().file(), 0, pdf.length, pdf, 0, pdf.length))
                    .isTrue();
            return "prepared";
        } catch (Refused refused) {
            Refusal why = refused.refusal();
            assertThat(why).isIn(SigningRefusal.PDF_NOT_SIGNABLE, SigningRefusal.PDF_TOO_HEAVY);
            return why.toString();
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
