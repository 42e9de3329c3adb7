package vn.motcua.axis.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** The one call that a hook gets: where it goes, and how little patience it has. */
class HookLineTests {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.US_ASCII);
    private final HookLine line =
            new HookLine((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofMillis(800));

    /** The name leads elsewhere by now; the call goes where it was looked at all the same, under the name that was set. */
    @Test
    void itGoesToTheAddressThatWasLookedAt() throws Exception {
        try (ServerSocket server = server()) {
            StringBuilder heard = new StringBuilder();
            Thread answers = answer(server, heard, "HTTP/1.1 204 No Content\r\n\r\n", 0);
            URI named = URI.create("http://may-chu.invalid:" + server.getLocalPort() + "/truc?a=b");
            int status = line.post(
                    new HookNetworks.Place(named, InetAddress.getLoopbackAddress()), Map.of("webhook-id", "1"), BODY);
            answers.join();
            assertThat(status).isEqualTo(204);
            assertThat(heard.toString())
                    .startsWith("POST /truc?a=b HTTP/1.1\r\n")
                    .contains("Host: may-chu.invalid:" + server.getLocalPort() + "\r\n");
        }
    }

    @Test
    void whoAnswersAByteAtATimeGetsNoMoreTimeForIt() throws Exception {
        try (ServerSocket server = server()) {
            answer(server, new StringBuilder(), "HTTP/1.1 200 OK\r\n", 150);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> post(server));
        }
    }

    @Test
    void whatIsNoHttpIsNoAnswer() throws Exception {
        try (ServerSocket server = server()) {
            answer(server, new StringBuilder(), "220 mail.example ESMTP\r\n", 0);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> post(server))
                    .withMessage("no HTTP answer");
        }
    }

    @Test
    void whoIsNotWhoTheyShouldBeIsToldNothing() throws Exception {
        try (ServerSocket server = server()) {
            StringBuilder heard = new StringBuilder();
            answer(server, heard, "HTTP/1.1 200 OK\r\n\r\n", 0);
            URI secure = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> line.post(
                            new HookNetworks.Place(secure, InetAddress.getLoopbackAddress()), Map.of(), BODY));
            assertThat(heard.toString()).doesNotContain("POST");
        }
    }

    private int post(ServerSocket server) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return line.post(new HookNetworks.Place(address, InetAddress.getLoopbackAddress()), Map.of(), BODY);
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Thread answer(ServerSocket server, StringBuilder heard, String answer, long pauseMillis) {
        return Thread.ofVirtual().start(() -> {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                byte[] read = new byte[4_096];
                int count = socket.getInputStream().read(read);
                heard.append(new String(read, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
                for (byte one : answer.getBytes(StandardCharsets.ISO_8859_1)) {
                    out.write(one);
                    out.flush();
                    Thread.sleep(pauseMillis);
                }
            } catch (IOException e) {
                heard.append(e.getMessage()); // the other side had no patience
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
