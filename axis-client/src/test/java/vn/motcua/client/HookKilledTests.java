package vn.motcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.client.json.Json;
import vn.motcua.client.key.KeyFile;
import vn.motcua.kernel.text.Language;

/** {@code kill -9} while a hook does not take what it is told: it is told after the start, the same under the same id. */
class HookKilledTests {

    @TempDir
    Path folder;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile int answer = 503;

    @Test
    void whatNobodyTookBeforeTheKillIsToldAfterIt() throws Exception {
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString("rwxr-xr-x")); // the database has a user of its own
        HttpServer listener = listener();
        String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/truc";
        String packet;
        Heard before;
        RunningAxis first = RunningAxis.start(folder);
        try (Axis here = connect(first, "H17");
                Axis there = connect(first, "H20")) {
            there.setHook(url);
            packet = here.send(letter(), Progress.SILENT).id();
            before = next();
        } finally {
            first.kill();
        }
        heard.clear();
        answer = 204;
        try (RunningAxis second = RunningAxis.start(folder)) {
            assertThat(second.port()).isPositive();
            Heard after = next();
            assertThat(after.id).isEqualTo(before.id);
            assertThat(after.body).contains("\"packet\":\"" + packet + "\"");
        } finally {
            listener.stop(0);
        }
    }

    private Heard next() throws InterruptedException {
        Heard next = heard.poll(90, TimeUnit.SECONDS);
        assertThat(next).as("a call").isNotNull();
        return next;
    }

    private HttpServer listener() throws java.io.IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", call -> {
            heard.add(new Heard(
                    call.getRequestHeaders().getFirst("webhook-id"),
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            call.sendResponseHeaders(answer, -1);
            call.close();
        });
        server.start();
        return server;
    }

    private Axis connect(RunningAxis running, String agency) throws Exception {
        Json system = running.system(agency);
        Path file = folder.resolve(agency + ".pem");
        KeyFile key = KeyFile.create(file, SignatureAlgorithm.ED25519);
        running.key(
                system.get("systemId").text(),
                Files.writeString(folder.resolve(agency + ".pub"), PublicKeys.pem(key.publicKey())));
        return Axis.connect(new Settings(
                URI.create(running.address()), Optional.of(file), Optional.empty(), Optional.empty(), Language.VI));
    }

    private PacketFile letter() throws Exception {
        Path pdf = Files.writeString(folder.resolve("small.pdf"), "%PDF-1.7\ntrailer<<>>\n%%EOF\n");
        return new Letter(
                        Organization.of("H17", "UBND thành phố Đà Nẵng"),
                        List.of(Organization.of("H20", "Cơ quan nhận")),
                        new DocumentCode("1", "UBND-VP"),
                        DocumentKind.OFFICIAL_LETTER,
                        "Về việc thử web hook",
                        "Đà Nẵng",
                        LocalDate.of(2026, 11, 25),
                        WrittenDate.NONE,
                        new Signer("", "", "Người ký"),
                        List.of(pdf))
                .packet(folder.resolve("letter.edxml"));
    }

    private record Heard(String id, String body) {}
}
