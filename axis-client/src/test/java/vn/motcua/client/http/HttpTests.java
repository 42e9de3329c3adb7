package vn.motcua.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Progress;

/** Asking again where that is right, and files that appear whole or not at all. */
class HttpTests {

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        http = new Http(Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    /** Twice the connection breaks in the middle of an answer; the third try is answered. The body goes whole each time. */
    @Test
    void aBrokenAnswerIsAskedForAgain() throws Exception {
        PacketFile packet = PacketFile.of(Files.write(folder.resolve("p"), new byte[300_000]));
        serve("half an answer", 2);
        String answer = http.ask(
                () -> request().POST(Transfer.body(packet, Progress.SILENT)).build(), HttpTests::text);
        assertThat(answer).isEqualTo("whole");
        assertThat(asked).hasValue(3);
        assertThat(bodies).hasSize(3).allMatch(body -> body.length == 300_000);
    }

    @Test
    void whoNeverAnswersIsGivenUp() {
        serve("half an answer", Integer.MAX_VALUE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> http.ask(
                        () -> request().POST(Transfer.body(new byte[1])).build(), HttpTests::text));
        assertThat(asked).hasValue(6);
    }

    @Test
    void aFileOfTheWrongHashOrLengthDoesNotAppear() throws IOException {
        Path file = folder.resolve("packet");
        byte[] bytes = "packet".getBytes(StandardCharsets.UTF_8);
        String hash = PacketFile.of(Files.write(folder.resolve("right"), bytes)).sha256();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Transfer.save(stream("pocket"), 6, Optional.of(hash), file, Progress.SILENT));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Transfer.save(stream("pack"), 6, Optional.empty(), file, Progress.SILENT));
        assertThat(folder).isDirectoryNotContaining(one -> one.startsWith(file));
        assertThat(folder.toFile().list()).containsExactly("right");
        PacketFile saved = Transfer.save(stream("packet"), 6, Optional.of(hash), file, Progress.SILENT);
        assertThat(saved.file()).hasBinaryContent(bytes);
    }

    private void serve(String broken, int times) {
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestBody().readAllBytes());
            boolean breaks = asked.incrementAndGet() <= times;
            byte[] answer = (breaks ? broken : "whole").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, breaks ? answer.length + 10 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
