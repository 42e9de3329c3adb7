package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** A good request, spoilt in one place at random, over and over: whatever is taken of it is the packet that was signed, once. */
class MutationTests extends WireTest {

    private static final int TRIES = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    @Says("issue 3: forged and spoilt requests: a clear answer, nothing half-stored")
    void whateverIsSpoiltOnlyTheSignedPacketArrives() {
        Office sender = office();
        Office receiver = office();
        Client sending = system(sender);
        Client receiving = system(receiver);
        byte[] packet = Edxml.document(sender.code(), receiver.code()).bytes();
        Request request = sending.request(Client.sending(sender.code(), "edoc", packet));
        byte[] whole = joined(request.head(), request.framedBody());
        for (int seed = 0; seed < TRIES; seed++) {
            int bound = seed % 4 == 0 ? whole.length : request.head().length; // most in the head
            byte[] spoilt = spoil(whole, bound, new Random(seed));
            try (Line line = new Line(port, PATIENCE)) {
                line.write(spoilt);
                line.endOfSpeech();
                Reply reply = line.read("POST");
                String what = "seed " + seed + ": " + reply.status() + " " + reply.text();
                if (reply.status() == 200 || reply.status() == 201)
                    assertThat(Envelope.of(reply).code()).as(what).isNotIn("20", "21");
                else
                    assertThat(reply.status())
                            .as(what)
                            .satisfiesAnyOf(
                                    status -> assertThat(status).isBetween(400, 499),
                                    status -> assertThat(status).isIn(0, 501, 505));
                assertThat(reply.text()).as(what).doesNotContain("Exception").doesNotContain("Apache Tomcat");
            }
        }
        assertThat(receiving.waiting("edoc").rows()).hasSizeLessThanOrEqualTo(1);
        for (String docId : receiving.waiting("edoc").column("docId"))
            assertThat(receiving.download(docId).body()).isEqualTo(packet);
        sending.call(Client.sending(sender.code(), "edoc", packet));
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
    }

    private static byte[] spoil(byte[] whole, int bound, Random random) {
        int at = random.nextInt(bound);
        byte[] before = Arrays.copyOf(whole, at);
        byte[] after = Arrays.copyOfRange(whole, at, whole.length);
        byte[] rest = Arrays.copyOfRange(whole, Math.min(whole.length, at + 1 + random.nextInt(4)), whole.length);
        return switch (random.nextInt(6)) {
            case 0 -> joined(before, rest); // some bytes are missing
            case 1 -> joined(before, new byte[] {(byte) random.nextInt(256)}, rest); // one is another
            case 2 -> joined(before, new byte[] {(byte) random.nextInt(128)}, after); // there is one more
            case 3 -> joined(before, "\r\n".getBytes(StandardCharsets.US_ASCII), after); // a line breaks
            case 4 -> before; // it ends
            default -> joined(before, Arrays.copyOf(after, Math.min(60, after.length)), after); // something comes twice
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
