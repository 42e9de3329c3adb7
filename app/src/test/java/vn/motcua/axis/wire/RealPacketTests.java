package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Samples;

/** Section 7: packets as real software wrote them, between agencies whose codes are registered as they stand there. */
class RealPacketTests extends WireTest {

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Samples.file("edxml/" + name));
    }

    @Test
    @Says("issue 3: … statuses come back")
    void realStatusesComeBack() throws IOException {
        Client sending = system("H41");
        Client receiving = system("G22");
        for (String name : List.of("status-01-arrived.edxml", "status-03-accepted.edxml", "status-04-assigned.edxml")) {
            byte[] status = sample(name);
            Envelope sent = sending.call(Client.sending("000.00.00.H41", "status", status));
            assertThat(sent.done()).as(sent.toString()).isTrue();
            assertThat(receiving.waiting("status").column("docId").stream()
                            .anyMatch(docId -> java.util.Arrays.equals(
                                    receiving.download(docId).body(), status)))
                    .as(name)
                    .isTrue();
        }
    }
}
