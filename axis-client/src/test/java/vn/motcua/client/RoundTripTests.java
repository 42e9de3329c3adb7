package vn.motcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.client.hook.HookNotice;
import vn.motcua.client.hook.HookSecret;
import vn.motcua.client.json.Json;
import vn.motcua.client.key.KeyFile;
import vn.motcua.client.receipt.ReceiptCheck;
import vn.motcua.client.seal.Trust;
import vn.motcua.kernel.text.Language;

/** The real client and the real application, each a process of its own; two systems of agencies that work with nothing else in the demo. */
class RoundTripTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int LARGE = 49_000_000;

    @TempDir
    static Path folder;

    private static RunningAxis running;
    private static Settings sender;
    private static Settings receiver;
    private static Json receiverSystem;

    @BeforeAll
    static void start() throws Exception {
        running = RunningAxis.start(folder);
        Json senderSystem = running.system("H17");
        receiverSystem = running.system("H20");
        sender = settings("sender", senderSystem, SignatureAlgorithm.ED25519);
        receiver = settings("receiver", receiverSystem, SignatureAlgorithm.ECDSA_P256);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        running.close();
    }

    @Test
    void aLetterGoesThereAndItsStatusComesBack() throws Exception {
        try (Axis here = Axis.connect(sender);
                Axis there = Axis.connect(receiver)) {
            PacketFile letter = letter(small());
            Sent sent = here.send(letter, Progress.SILENT);
            Waiting waiting = waiting(there, letter);
            assertThat(waiting.from()).isEqualTo("H17");
            PacketFile came = there.fetch(waiting.delivery(), folder.resolve("came.edxml"), Progress.SILENT);
            assertThat(came.sha256()).isEqualTo(letter.sha256());
            there.acknowledge(waiting.delivery(), Acknowledgement.DONE, "");
            DocumentPacket document =
                    (DocumentPacket) came.read(AttachmentSink.NONE).packet().orElseThrow();
            StatusReport accepted = new StatusReport(
                    Organization.of("H20", "Cơ quan nhận"), StatusCode.ACCEPTED, "", Staff.NONE, Instant.now());
            there.send(accepted.packet(document, folder.resolve("status.edxml")), Progress.SILENT);
            ReceiverState state = here.states(sent.id()).getFirst();
            assertThat(state.state()).isEqualTo("done");
            assertThat(state.status()).isEqualTo("Đã tiếp nhận");
            assertThat(here.waiting("").items())
                    .anyMatch(one -> one.type().equals("status") && one.from().equals("H20"));
        }
    }

    @Test
    void aDryRunSaysWhatWouldComeOfItAndSendsNothing() throws Exception {
        try (Axis here = Axis.connect(sender)) {
            Outlook fine = here.outlook("H17", List.of("H20"), small().toFile().length(), false, false);
            assertThat(fine.ready()).isTrue();
            assertThat(fine.receivers().getFirst().name()).isNotEmpty();
            Outlook not = here.outlook("H17", List.of("H20", "KHONGCO"), 0, false, false);
            assertThat(not.ready()).isFalse();
            assertThat(not.receivers().getLast().obstacles())
                    .extracting(Outlook.Obstacle::code)
                    .containsExactly("RECEIVER_UNKNOWN");
        }
        int before = waiting();
        Json said = jar(
                sender,
                List.of(
                        "send",
                        small().toString(),
                        "--from",
                        "H17",
                        "--to",
                        "H20",
                        "--number",
                        number(),
                        "--notation",
                        "THU",
                        "--subject",
                        "Gửi thử",
                        "--dry-run"));
        assertThat(said.get("ready").yes()).isTrue();
        assertThat(waiting()).isEqualTo(before);
    }

    /** The real axis calls a real listener; what it says is checked with the secret, and what it speaks of is among the events. */
    @Test
    void theAxisCallsWhoWantsToBeCalled() throws Exception {
        BlockingQueue<HookNotice> heard = new LinkedBlockingQueue<>();
        AtomicReference<HookSecret> secret = new AtomicReference<>();
        HttpServer listener = listener(secret, heard);
        try (Axis here = Axis.connect(sender);
                Axis there = Axis.connect(receiver)) {
            String cursor = there.events("now").next();
            String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/truc";
            secret.set(new HookSecret(there.setHook(url)));
            assertThat(there.hook().orElseThrow().url()).isEqualTo(url);
            assertThat(there.pingHook()).isEqualTo(new Hook.Ping(true, "HTTP 204"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).matches(HookNotice::ping);
            Sent sent = here.send(letter(small()), Progress.SILENT);
            HookNotice notice = heard.poll(30, TimeUnit.SECONDS);
            assertThat(notice).isNotNull();
            assertThat(notice.events())
                    .anyMatch(one ->
                            one.kind().equals("delivered") && one.packet().equals(sent.id()));
            Page<AxisEvent> events = there.events(cursor);
            assertThat(events.items()).containsAll(notice.events());
            assertThat(there.events(events.next()).next()).isEqualTo(events.next());
            there.removeHook();
            assertThat(there.hook()).isEmpty();
        } finally {
            listener.stop(0);
        }
    }

    private static HttpServer listener(AtomicReference<HookSecret> secret, BlockingQueue<HookNotice> heard)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", call -> {
            Headers headers = call.getRequestHeaders();
            Optional<HookNotice> notice = secret.get()
                    .read(
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            headers.getFirst("webhook-signature"),
                            call.getRequestBody().readAllBytes(),
                            Instant.now());
            notice.ifPresent(heard::add);
            call.sendResponseHeaders(notice.isPresent() ? 204 : 401, -1);
            call.close();
        });
        server.start();
        return server;
    }

    /** Sealed by one process, routed by the real axis, opened by another; and whoever copies all that the axis has finds nothing of it. */
    @Test
    void theAxisRoutesWhatItCannotRead() throws Exception {
        String secret = "Danh sách cán bộ dự kiến điều động " + number();
        Path pdf = Files.writeString(folder.resolve("secret.pdf"), "%PDF-1.7\n" + secret + "\n%%EOF\n");
        Path opening = folder.resolve("h20-opening.pem");
        List<String> letter = List.of(
                "send",
                pdf.toString(),
                "--from",
                "H17",
                "--number",
                number(),
                "--notation",
                "MẬT",
                "--subject",
                secret);
        Path trust = folder.resolve("trust.pem");
        Json wish = jar(receiver, List.of("key", opening.toString(), "--for", "encryption"));
        Json certificate = running.encryption(
                "H20",
                Files.writeString(folder.resolve("h20.csr"), wish.get("request").text()));
        assertThat(certificate.get("serial").text()).as("%s", certificate).isNotEmpty();
        Files.writeString(trust, running.authority());
        Settings sealing = new Settings(
                sender.endpoint(),
                sender.key(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(trust),
                List.of(),
                Language.VI);

        Json refused = jar(sealing, plus(letter, "--to", "H20,H22", "--sealed"), 1);
        assertThat(refused.get("error").text()).isEqualTo("SEAL_NO_KEY");
        Json asked = jar(sealing, plus(letter, "--to", "H20,H22", "--sealed", "--dry-run"), 1);
        assertThat(asked.get("receivers")
                        .items()
                        .getLast()
                        .get("obstacles")
                        .items()
                        .getFirst()
                        .get("code")
                        .text())
                .isEqualTo("RECEIVER_CANNOT_OPEN");
        Json sent = jar(sealing, plus(letter, "--to", "H20", "--sealed"), 0);
        assertThat(jar(sealing, plus(letter, "--to", "H20", "--sealed"), 0)
                        .get("id")
                        .text())
                .as("the same sending again")
                .isEqualTo(sent.get("id").text());

        try (Axis there = Axis.connect(receiver)) {
            Waiting waiting = all(there).getLast();
            Path got = folder.resolve("sealed.edxml");
            Settings able = new Settings(
                    receiver.endpoint(),
                    receiver.key(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(opening),
                    Language.VI);
            Json fetched = jar(able, List.of("get", waiting.delivery(), "--out", got.toString(), "--extract"));
            assertThat(fetched.get("sealed").yes()).isTrue();
            assertThat(fetched.get("sha256").text())
                    .isEqualTo(sent.get("sha256").text());
            assertThat(Files.readString(
                            Path.of(fetched.get("files").items().getFirst().text())))
                    .contains(secret);
            there.acknowledge(waiting.delivery(), Acknowledgement.DONE, "");
        }
        assertThat(running.holds(secret))
                .as("the server's folder, database and contents")
                .isFalse();
        jar(
                sender,
                List.of(
                        "send",
                        pdf.toString(),
                        "--from",
                        "H17",
                        "--to",
                        "H20",
                        "--number",
                        number(),
                        "--notation",
                        "THU",
                        "--subject",
                        "Không mã hoá"));
        assertThat(running.holds(secret)).as("that the search would find it").isTrue();
    }

    private static List<String> plus(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void aLineThatBreaksAfterTheCommitSendsNothingTwice() throws Exception {
        PacketFile letter = letter(small());
        try (CuttingProxy proxy = new CuttingProxy(running.port(), 2);
                Axis here = Axis.connect(at(sender, proxy.address()));
                Axis there = Axis.connect(receiver)) {
            Sent sent = here.send(letter, Progress.SILENT);
            assertThat(proxy.cut()).isEqualTo(2);
            assertThat(here.states(sent.id())).hasSize(1);
            assertThat(all(there).stream().filter(one -> same(there, one, letter)))
                    .hasSize(1);
            assertThat(here.send(letter, Progress.SILENT).id()).isEqualTo(sent.id());
        }
    }

    /** 65 MB on the wire, with a heap of 64 MB on the client's side, both ways, by the jar alone. */
    @Test
    void aLargeLetterPassesThroughALittleMemory() throws Exception {
        Path pdf = large();
        List<String> words = List.of(
                "send",
                pdf.toString(),
                "--from",
                "H17",
                "--to",
                "H20",
                "--number",
                number(),
                "--notation",
                "LON",
                "--subject",
                "Văn bản lớn");
        Json sent = jar(sender, words);
        assertThat(sent.get("id").text()).as("%s", sent).isNotEmpty();
        Path got = folder.resolve("large.edxml");
        try (Axis there = Axis.connect(receiver)) {
            Waiting waiting = all(there).getLast();
            Json fetched = jar(receiver, List.of("get", waiting.delivery(), "--out", got.toString()));
            assertThat(fetched.get("sha256").text())
                    .isEqualTo(sent.get("sha256").text());
            assertThat(fetched.get("bytes").number()).isGreaterThan(LARGE);
            there.acknowledge(waiting.delivery(), Acknowledgement.DONE, "");
        }
    }

    /** One axis behind both doors: what is sent at one waits at the other, and the same packet is the same sending at both. */
    @Test
    void theOldDoorAndTheNewOneLeadToTheSameAxis() throws Exception {
        Settings old = new Settings(
                URI.create(running.address()),
                Optional.empty(),
                Optional.of(receiverSystem.get("systemId").text()),
                Optional.of(receiverSystem.get("secret").text()),
                Language.VI);
        PacketFile letter = letter(small());
        try (Axis here = Axis.connect(sender);
                Axis there = Axis.connect(old)) {
            here.send(letter, Progress.SILENT);
            Waiting waiting = waiting(there, letter);
            there.acknowledge(waiting.delivery(), Acknowledgement.DONE, "Đã nhận");
            assertThat(all(there)).noneMatch(one -> one.delivery().equals(waiting.delivery()));
        }
    }

    @Test
    void senderAndReceiverGetTheSameReceipt() throws Exception {
        PacketFile letter = letter(small());
        try (Axis here = Axis.connect(sender);
                Axis there = Axis.connect(receiver)) {
            Sent sent = here.send(letter, Progress.SILENT);
            PacketFile one = here.receipt(sent.id(), folder.resolve("one.json"));
            PacketFile other = there.receipt(sent.id(), folder.resolve("other.json"));
            assertThat(other.sha256()).isEqualTo(one.sha256());
            String statement =
                    Json.read(Files.readString(one.file())).get("statement").text();
            assertThat(Json.read(statement).get("sha256").text()).isEqualTo(letter.sha256());
            holdsAndNothingElseDoes(one.file(), letter);
        }
    }

    private static void holdsAndNothingElseDoes(Path file, PacketFile letter) throws Exception {
        byte[] receipt = Files.readAllBytes(file);
        Trust trust = Trust.read(Files.writeString(folder.resolve("receipt-trust.pem"), running.authority()));
        ReceiptCheck.Verdict good = ReceiptCheck.check(receipt, Optional.of(trust), Optional.of(letter.sha256()));
        assertThat(good.faults()).isEmpty();
        assertThat(good.statement().orElseThrow().sender()).isEqualTo("H17");
        assertThat(ReceiptCheck.check(receipt, Optional.of(trust), Optional.of("0".repeat(64)))
                        .faults())
                .containsExactly(ReceiptCheck.Fault.OTHER_PACKET);
        assertThat(ReceiptCheck.check(receipt, Optional.of(new Trust(List.of())), Optional.empty())
                        .faults())
                .containsExactly(ReceiptCheck.Fault.NOT_TRUSTED);
        for (int at = 0; at < receipt.length; at += Math.max(1, receipt.length / 400)) {
            byte[] changed = receipt.clone();
            changed[at] ^= 1;
            ReceiptCheck.Verdict verdict = ReceiptCheck.check(changed, Optional.of(trust), Optional.empty());
            // one that still holds says word for word the same: the bit was the file's, not the receipt's
            if (verdict.holds())
                assertThat(verdict.statement()).as("bit at %d", at).isEqualTo(good.statement());
        }
        String sentence = new String(receipt, StandardCharsets.UTF_8);
        assertThat(ReceiptCheck.check(
                                sentence.replaceFirst("H17", "H26").getBytes(StandardCharsets.UTF_8),
                                Optional.of(trust),
                                Optional.empty())
                        .faults())
                .contains(ReceiptCheck.Fault.SEAL);
        Json said = jar(
                receiver,
                List.of(
                        "verify-receipt",
                        file.toString(),
                        "--packet",
                        letter.file().toString()));
        assertThat(said.get("holds").yes()).isTrue();
    }

    @Test
    void theAxisSaysNoWithASentence() throws Exception {
        try (Axis stranger = Axis.connect(receiver)) {
            AxisRefused refused =
                    catchThrowableOfType(AxisRefused.class, () -> stranger.send(letter(small()), Progress.SILENT));
            assertThat(refused.code()).isEqualTo("SENDER_FOREIGN");
            assertThat(refused.sentence()).contains("H17");
            assertThat(refused.next()).isNotEmpty();
        }
    }

    private static Settings settings(String name, Json system, SignatureAlgorithm algorithm) throws Exception {
        Path file = folder.resolve(name + ".pem");
        KeyFile key = KeyFile.create(file, algorithm);
        Path publicKey = Files.writeString(folder.resolve(name + ".pub"), PublicKeys.pem(key.publicKey()));
        running.key(system.get("systemId").text(), publicKey);
        return new Settings(
                URI.create(running.address()), Optional.of(file), Optional.empty(), Optional.empty(), Language.VI);
    }

    private static Settings at(Settings settings, String address) {
        return new Settings(
                URI.create(address), settings.key(), settings.system(), settings.secret(), settings.language());
    }

    private static Waiting waiting(Axis there, PacketFile letter) throws IOException, AxisRefused {
        return all(there).stream()
                .filter(one -> same(there, one, letter))
                .findFirst()
                .orElseThrow();
    }

    private static int waiting() throws IOException, AxisRefused {
        try (Axis there = Axis.connect(receiver)) {
            return all(there).size();
        }
    }

    private static List<Waiting> all(Axis axis) throws IOException, AxisRefused {
        List<Waiting> all = new ArrayList<>();
        String cursor = "";
        do {
            Page<Waiting> page = axis.waiting(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    private static boolean same(Axis there, Waiting one, PacketFile letter) {
        try {
            Path file = Files.createTempFile(folder, "look", ".edxml");
            return there.fetch(one.delivery(), file, Progress.SILENT).sha256().equals(letter.sha256());
        } catch (IOException | AxisRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static PacketFile letter(Path pdf) throws IOException {
        Letter letter = new Letter(
                Organization.of("H17", "UBND thành phố Đà Nẵng"),
                List.of(Organization.of("H20", "Cơ quan nhận")),
                new DocumentCode(number(), "UBND-VP"),
                DocumentKind.OFFICIAL_LETTER,
                "Về việc thử phần mềm kết nối",
                "Đà Nẵng",
                LocalDate.of(2026, 11, 25),
                WrittenDate.NONE,
                new Signer("", "", ""),
                List.of(pdf));
        return letter.packet(Files.createTempFile(folder, "letter", ".edxml"));
    }

    private static String number() {
        return Integer.toString(NUMBER.incrementAndGet());
    }

    private static Path small() throws IOException {
        return Files.writeString(folder.resolve("small.pdf"), "%PDF-1.7\ntrailer<<>>\n%%EOF\n");
    }

    private static Path large() throws IOException {
        Path file = folder.resolve("large.pdf");
        byte[] piece = new byte[1_000_000];
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            for (int done = 0; done < LARGE; done += piece.length) {
                random.nextBytes(piece);
                out.write(piece);
            }
        }
        return file;
    }

    private static Json jar(Settings settings, List<String> words) throws IOException, InterruptedException {
        return jar(settings, words, 0);
    }

    private static Json jar(Settings settings, List<String> words, int exit) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "axis-client.jar").toAbsolutePath().toString()));
        command.addAll(words);
        command.add("--json");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AXIS_ENDPOINT", settings.endpoint().toString());
        builder.environment().put("AXIS_KEY", settings.key().orElseThrow().toString());
        settings.trust().ifPresent(file -> builder.environment().put("AXIS_TRUST", file.toString()));
        if (!settings.encryption().isEmpty())
            builder.environment()
                    .put("AXIS_ENCRYPTION", settings.encryption().getFirst().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exit);
        return Json.read(output.strip().lines().toList().getLast());
    }
}
