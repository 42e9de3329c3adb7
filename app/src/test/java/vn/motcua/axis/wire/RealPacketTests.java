package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.Samples;
import vn.motcua.testing.Says;

/** Section 7: packets as real software wrote them, between agencies whose codes are registered as they stand there. */
class RealPacketTests extends WireTest {

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Samples.file("edxml/" + name));
    }

    /** A system for a code that the packet names, which is registered first if nobody carries it. */
    private Client served(String parent, String code, String name) {
        Client above = system(parent);
        Envelope answer = above.register(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", "", "pcode", parent, "code", code, "name", name, "mail", "", "mobile", "", "fax", "")));
        assertThat(answer.done()).as(answer.toString()).isTrue();
        return system(code);
    }

    @Test
    @Says("issue 3: the well-formed sample packets are exchanged; 7 the one with stray characters is refused with 22")
    void aRealDocumentTravelsAndItsSpoiltTwinDoesNot() throws IOException {
        byte[] document = sample("document.edxml");
        byte[] spoilt = sample("document-with-stray-prefix.edxml");
        Client sending = served("H13", "002.00.20.H13", "UBND xã Hòa Tiến");
        Client receiving = served("H17", "28.22.H17", "UBND xã Hòa Sơn");
        Envelope refused = sending.call(Client.sending("002.00.20.H13", "edoc", spoilt));
        assertThat(refused.code()).as(refused.toString()).isEqualTo("22");
        Envelope sent = sending.call(Client.sending("002.00.20.H13", "edoc", document));
        assertThat(sent.done()).as(sent.toString()).isTrue();
        String docId = receiving.waiting("edoc").column("docId").getFirst();
        assertThat(receiving.download(docId).body()).isEqualTo(document);
        assertThat(receiving.get(docId).packet()).isEqualTo(document);
        assertThat(receiving.acknowledge(docId, "done").done()).isTrue();
        assertThat(sending.sent(sent.docId())
                        .rows()
                        .getFirst()
                        .path("receiveStatus")
                        .asString())
                .isEqualTo("done");
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
