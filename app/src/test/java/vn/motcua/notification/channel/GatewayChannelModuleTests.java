package vn.motcua.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.ModuleTest;

/** A gateway's answer counts by its status; whoever dawdles over the rest holds up nobody. */
@ModuleTest
class GatewayChannelModuleTests {

    @Autowired
    private JsonMapper json;

    @Test
    void theStatusSaysWhatBecameOfIt() throws IOException {
        assertThat(said("202 Accepted", 0)).isInstanceOf(Outcome.Taken.class);
        assertThat(said("410 Gone", 0)).isInstanceOf(Outcome.Never.class);
        assertThat(said("503 Later", 0)).isInstanceOf(Outcome.Later.class);
        assertThat(said("302 Elsewhere", 0)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void anAnswerWithoutEndIsNotWaitedFor() throws IOException {
        long begun = System.nanoTime();
        assertThat(said("200 OK", 1_000_000)).isInstanceOf(Outcome.Taken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    private Outcome said(String status, int promised) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, status, promised, over));
            URI url = URI.create("http://localhost:" + server.getLocalPort() + "/sms");
            return new GatewayChannel(Way.SMS, url, "key", json)
                    .send(new Outgoing(7, new UUID(7, 7), "0912345678", "", "Hồ sơ mới"));
        } finally {
            over.countDown();
        }
    }

    private static void serve(ServerSocket server, String status, int promised, CountDownLatch over) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[4_096]);
            String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + promised + "\r\nLocation: /\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            over.await();
        } catch (IOException | InterruptedException e) {
            // the client has hung up
        }
    }
}
