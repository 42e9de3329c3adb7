package vn.motcua.kernel.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scanner's side of the talk is played by a few lines that know its protocol and one virus. */
class ClamAvTests {

    /** The harmless text that every scanner calls a virus; in two parts, so that no scanner stops at this file. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void findsAndFindsNot() throws Exception {
        try (Daemon daemon = new Daemon("")) {
            ClamAv scanner = daemon.scanner();
            byte[] large = new byte[1_000_000];
            new Random(1).nextBytes(large);
            assertThat(scanner.scan(new ByteArrayInputStream(large)))
                    .isEqualTo(new VirusScanner.Clean("ClamAV 1.4.6/1"));
            assertThat(daemon.received).isEqualTo(large);
            assertThat(scanner.scan(new ByteArrayInputStream(EICAR.getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo(new VirusScanner.Infected("Eicar-Signature", "ClamAV 1.4.6/1"));
        }
    }

    @Test
    void whoDoesNotAnswerOrAnswersOddlyIsAway() throws Exception {
        for (String odd : new String[] {"INSTREAM size limit exceeded. ERROR", "stream:", "silence"})
            try (Daemon daemon = new Daemon(odd)) {
                assertThat(daemon.scanner().scan(new ByteArrayInputStream(new byte[10])))
                        .as(odd)
                        .isInstanceOf(VirusScanner.Away.class);
            }
        assertThat(new ClamAv("", Duration.ofSeconds(1)).scan(InputStream.nullInputStream()))
                .as("none is set")
                .isEqualTo(new VirusScanner.None());
        assertThat(new ClamAv("127.0.0.1:1", Duration.ofSeconds(1)).scan(InputStream.nullInputStream()))
                .isInstanceOf(VirusScanner.Away.class);
        assertThat(new ClamAv("nonsense", Duration.ofSeconds(1)).scan(InputStream.nullInputStream()))
                .isInstanceOf(VirusScanner.Away.class);
        assertThat(new ClamAv("/nowhere/clamd.ctl", Duration.ofSeconds(1)).scan(InputStream.nullInputStream()))
                .isInstanceOf(VirusScanner.Away.class);
    }

    @Test
    void aContentThatBreaksIsNoVerdict() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("damaged");
            }
        };
        try (Daemon daemon = new Daemon("")) {
            assertThatThrownBy(() -> daemon.scanner().scan(broken))
                    .isInstanceOf(IOException.class)
                    .hasMessage("damaged");
        }
    }

    private static final class Daemon implements AutoCloseable {
        private final ServerSocket server;
        private final String odd;
        private volatile byte[] received = new byte[0];

        Daemon(String odd) throws IOException {
            this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            this.odd = odd;
            Thread.ofVirtual().start(this::serve);
        }

        ClamAv scanner() {
            return new ClamAv("127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(odd.equals("silence") ? 1 : 20));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private void serve() {
            while (!server.isClosed())
                try (Socket socket = server.accept()) {
                    talk(socket);
                } catch (IOException e) {
                    // the next one, or the end
                }
        }

        private void talk(Socket socket) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            ByteArrayOutputStream command = new ByteArrayOutputStream();
            for (int c; (c = in.read()) > 0; ) command.write(c);
            String answer = "ClamAV 1.4.6/1";
            if (command.toString(StandardCharsets.US_ASCII).equals("zINSTREAM")) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length; (length = in.readInt()) > 0; ) content.write(in.readNBytes(length));
                received = content.toByteArray();
                boolean found = content.toString(StandardCharsets.ISO_8859_1).contains("EICAR" + "-STANDARD");
                answer = !odd.isEmpty() ? odd : found ? "stream: Eicar-Signature FOUND" : "stream: OK";
                if (odd.equals("silence")) in.read();
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
