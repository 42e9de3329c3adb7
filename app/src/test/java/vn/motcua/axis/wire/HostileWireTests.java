package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.testing.Listener;
import vn.motcua.testing.Says;
import vn.motcua.testing.XmlAttack;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** What goes wrong on the wire: a clear answer, nothing half-stored, nothing leaked, and the server goes on. */
class HostileWireTests extends WireTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Office sender;
    private Office receiver;
    private Client sending;
    private Client receiving;

    @TempDir
    private Path folder;

    @Value("${motcua.data}")
    @SuppressWarnings("NullAway.Init") // given before each test
    private Path data;

    private Set<Path> before = Set.of();

    @BeforeEach
    void connect() throws IOException {
        sender = office();
        receiver = office();
        sending = system(sender);
        receiving = system(receiver);
        before = files();
    }

    @AfterEach
    void nothingStaysAndTheServerGoesOn() throws IOException {
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
        assertThat(files()).as("what is kept").isSubsetOf(before);
        Envelope good = sending.send(sender.code(), Edxml.document(sender.code(), receiver.code()));
        assertThat(good.done()).as(good.toString()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    /** Contents that are kept; what workers behind the door have open at the moment lies elsewhere. */
    private Set<Path> files() throws IOException {
        Path blobs = Files.createDirectories(data.resolve("blobs"));
        try (Stream<Path> all = Files.walk(blobs)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private Edxml document() {
        return Edxml.document(sender.code(), receiver.code());
    }

    private Envelope send(byte[] packet) {
        return sending.call(Client.sending(sender.code(), "edoc", packet));
    }

    private static void refused(Envelope answer) {
        assertThat(answer.code()).as(answer.toString()).isIn("10", "22");
        assertThat(answer.docId()).isEmpty();
        assertThat(answer.reason())
                .doesNotContain("Exception")
                .doesNotContain("vn.motcua")
                .isNotBlank();
    }

    @Test
    @Says("issue 3: truncated uploads")
    void anUploadThatBreaksOffIsNothing() {
        Request request = sending.request(Client.sending(
                sender.code(),
                "edoc",
                document().attach("a", "b", new byte[90_000]).bytes()));
        byte[] body = request.framedBody();
        for (int part : new int[] {0, 1, body.length / 2, body.length - 1})
            try (Line line = new Line(port, PATIENCE)) {
                line.write(request.head());
                line.write(Arrays.copyOf(body, part));
                line.endOfSpeech();
                Reply reply = line.read("POST");
                if (reply.status() == 200) refused(Envelope.of(reply));
                else assertThat(reply.status()).isIn(0, 400, 408);
            }
    }

    @Test
    @Says("issue 3: truncated uploads")
    void chunksThatBreakOffAreNothing() {
        Request request = sending.request(
                Client.sending(sender.code(), "edoc", document().bytes()).framing(Framing.CHUNKED));
        byte[] body = request.framedBody();
        try (Line line = new Line(port, PATIENCE)) {
            line.write(request.head());
            line.write(Arrays.copyOf(body, body.length - 5));
            line.endOfSpeech();
            assertThat(line.read("POST").status()).isIn(0, 400, 408);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "99999999999999999999", "abc", "4\r\nContent-Length: 5", "10\r\nTransfer-Encoding: chunked"
            })
    @Says("issue 3: lying lengths")
    void aLengthThatIsNoneIsRefused(String length) {
        Request request =
                sending.request(Client.sending(sender.code(), "edoc", document().bytes()));
        String head = new String(request.head(), StandardCharsets.US_ASCII)
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
        try (Line line = new Line(port, PATIENCE)) {
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            line.write(request.framedBody());
            line.endOfSpeech();
            assertThat(line.read("POST").status()).isIn(0, 400, 413, 501);
        }
    }

    @Test
    @Says("issue 3: lying lengths")
    void aLengthThatIsTooShortGivesAnotherFile() {
        Request request =
                sending.request(Client.sending(sender.code(), "edoc", document().bytes()));
        String head = new String(request.head(), StandardCharsets.US_ASCII)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 100");
        try (Line line = new Line(port, PATIENCE)) {
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            line.write(Arrays.copyOf(request.framedBody(), 100));
            refused(Envelope.of(line.read("POST")));
        }
    }

    @Test
    @Says("issue 3: forged headers (a megabyte, ten thousand)")
    void headersBeyondMeasureAreRefused() {
        String big = "x".repeat(1 << 20);
        for (Call call : List.of(
                Client.listing("edoc").with("note", big),
                Client.listing("edoc").sentOnly("hash-header", big),
                many(Client.listing("edoc")))) {
            Reply reply = sending.reply(call);
            assertThat(reply.status()).isIn(0, 400, 413, 431);
        }
    }

    private static Call many(Call call) {
        for (int i = 0; i < 10_000; i++) call.sentOnly("a" + i, "b");
        return call;
    }

    @Test
    @Says("issue 3: a hundred headers of eighty receivers are no attack")
    void aLongSignedHeaderIsTaken() {
        String list = "x".repeat(3_000);
        assertThat(sending.call(Client.listing("edoc").with("to", list)).done()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(XmlAttack.class)
    @Says("7 never resolve external entities, and bound depth and size")
    void xmlThatAttacksIsRefusedOrHarmless(XmlAttack attack) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "bi-mat-khong-duoc-lo");
        try (Listener listener = new Listener()) {
            String inside = document().text();
            inside = inside.substring(
                    inside.indexOf(">", inside.indexOf("<edXML ")) + 1, inside.lastIndexOf("</edXML>"));
            byte[] packet = attack.bytes(new XmlAttack.Target(
                    "edXML", "http://www.mic.gov.vn/TBT/QCVN_102_2016", inside, listener.address(), secret));
            long begun = System.nanoTime();
            Envelope answer = send(packet);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(answer.toString()).doesNotContain("bi-mat-khong-duoc-lo").doesNotContain("lollol");
            if (!attack.inert()) refused(answer);
            else if (answer.done())
                receiving.acknowledge(receiving.waiting("edoc").column("docId").getFirst(), "done");
            assertThat(listener.calls()).isZero();
        }
    }

    @Test
    @Says("issue 3: zip bombs")
    void aZipThatGrowsBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bom.pdf"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1_024; i++) zip.write(zeros);
            zip.closeEntry();
        }
        long begun = System.nanoTime();
        refused(send(document()
                .attach("bom.pdf", "application/zip", bytes.toByteArray())
                .bytes()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    @Says("issue 3: 2,000 attachments")
    void twoThousandAttachmentsAreRefused() {
        Edxml packet = document();
        for (int i = 0; i < 2_000; i++) packet.attach("tep-" + i + ".pdf", "application/pdf", new byte[] {1});
        refused(send(packet.bytes()));
    }

    @Test
    @Says("issue 3: 10,000 receivers")
    void tenThousandReceiversGetAClearAnswer() {
        String[] all = new String[10_000];
        Arrays.setAll(all, i -> "H26.9X" + i);
        Envelope answer = send(Edxml.document(sender.code(), all).bytes());
        assertThat(answer.code()).as(answer.reason()).isIn("18", "22");
        assertThat(answer.reason().length()).isLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\..\\win.ini", "/etc/passwd", "C:\\x.pdf", "a/../../b.pdf"})
    @Says("issue 3: names with path traversal")
    void aNameThatReachesOutOfItsFolderIsRefused(String name) {
        refused(send(document().attach(name, "application/pdf", new byte[] {1}).bytes()));
        refused(send(document()
                .attach("x.pdf", "application/zip", PacketTests.zip(name, new byte[] {1}))
                .bytes()));
    }

    @Test
    @Says("issue 3: base64 garbage")
    void base64OfNothingIsRefused() {
        for (String garbage : List.of("=====", "A", "\u0000".repeat(0) + "é".repeat(100), "QUJD&#0;", "%41%42", "@@@@"))
            refused(send(document().attach("x.pdf", "application/pdf", garbage).bytes()));
    }

    @Test
    @Says("7 bound size by configuration")
    void anAttachmentBeyondTheLimitIsRefused() {
        byte[] base64 = new byte[70 << 20]; // of 52 MB
        Arrays.fill(base64, (byte) 'A');
        Reply reply = LargePacket.send(sending, sender.code(), receiver.code(), base64);
        if (reply.status() == 200) refused(Envelope.of(reply));
        else assertThat(reply.status()).isIn(0, 413);
    }

    @Test
    @Says("issue 3: slow senders")
    void thoseWhoSendSlowlyKeepNobodyWaiting() {
        Request request =
                sending.request(Client.sending(sender.code(), "edoc", document().bytes()));
        List<Line> slow = IntStream.range(0, 60).mapToObj(i -> new Line(port)).toList();
        try {
            for (int at = 0; at < slow.size(); at++) {
                slow.get(at).write(at % 2 == 0 ? request.head() : Arrays.copyOf(request.head(), 40));
                slow.get(at).write(Arrays.copyOf(request.framedBody(), at % 2 == 0 ? 10 : 0));
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 5; i++)
                assertThat(sending.waiting("edoc").rows()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            slow.forEach(Line::close);
        }
    }
}
