package vn.motcua.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.portal.PublicAddress;
import vn.motcua.testing.ModuleTest;

/** Letters over real SMTP: taken, refused for good, refused for now, and nobody home. */
@ModuleTest
class SmtpChannelModuleTests {

    @Autowired
    private PublicAddress address;

    @Test
    void aLetterArrivesAsWrittenWithTheSameNumberEachTime() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpChannel channel = channel(server.getSmtp().getPort());
            assertThat(channel.send(outgoing("lan@thu.example"))).isInstanceOf(Outcome.Taken.class);
            assertThat(channel.send(outgoing("lan@thu.example"))).isInstanceOf(Outcome.Taken.class);
            MimeMessage[] letters = server.getReceivedMessages();
            assertThat(letters).hasSize(2);
            assertThat(letters[0].getSubject()).isEqualTo("Hồ sơ đã được tiếp nhận");
            assertThat(letters[0].getContent().toString().strip()).isEqualTo("Đến nhận tại một cửa");
            assertThat(letters[0].getMessageID()).isEqualTo(letters[1].getMessageID());
            assertThat(letters[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(channel.send(outgoing("không phải địa chỉ"))).isInstanceOf(Outcome.Never.class);
            assertThat(channel.send(outgoing("a@thu.example\r\nBcc: b@thu.example")))
                    .as("no header slips in by an address")
                    .isInstanceOf(Outcome.Never.class);
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServersNoIsForGoodOrForNow() throws Exception {
        assertThat(said("550 no such user")).isInstanceOf(Outcome.Never.class);
        assertThat(said("451 try again later")).isInstanceOf(Outcome.Later.class);
        assertThat(said("550 no such user lan@thu.example").answer()).doesNotContain("lan@");
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThat(channel(nobody).send(outgoing("lan@thu.example"))).isInstanceOf(Outcome.Later.class);
    }

    /** Our address is on somebody's list, or the server wants us to sign in: no reader is to blame, and it may be mended in an hour. */
    @Test
    void aNoToUsIsNoNoOfTheReader() throws Exception {
        assertThat(said("MAIL", "530 authentication wanted")).isInstanceOf(Outcome.Later.class);
        assertThat(said("MAIL", "554 your address is on a list")).isInstanceOf(Outcome.Later.class);
        assertThat(said("MAIL", "550 sender not allowed")).isInstanceOf(Outcome.Later.class);
        assertThat(said("DATA", "554 looks like advertising")).isInstanceOf(Outcome.Later.class);
    }

    private Outcome said(String toRecipient) throws IOException {
        return said("RCPT", toRecipient);
    }

    private Outcome said(String to, String what) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, to, what));
            return channel(server.getLocalPort()).send(outgoing("lan@thu.example"));
        }
    }

    /** A mail server that says one thing to one command. */
    private static void serve(ServerSocket server, String to, String what) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(socket, line.startsWith(to) ? what : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the client has hung up
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private SmtpChannel channel(int port) {
        return new SmtpChannel(new SmtpSettings("127.0.0.1", port, "", "", false, "mot-cua@cong.example"), address);
    }

    private static Outgoing outgoing(String to) {
        return new Outgoing(7, new UUID(7, 7), to, "Hồ sơ đã được tiếp nhận", "Đến nhận tại một cửa");
    }
}
