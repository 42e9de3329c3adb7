package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Reply;

/** Section 4, getEdoc and downloadEdoc: the sender's bytes, to those they are for. */
class FetchTests extends WireTest {

    private Office sender;
    private Office receiver;
    private Client sending;
    private Client receiving;
    private Edxml packet;
    private String sent;
    private String received;

    @BeforeEach
    void deliver() {
        sender = office();
        receiver = office();
        sending = system(sender);
        receiving = system(receiver);
        packet = Edxml.document(sender.code(), receiver.code());
        sent = sending.send(sender.code(), packet).docId();
        received = receiving.waiting("edoc").column("docId").getFirst();
    }

    @Test
    @Says("4 the bytes must be the sender's bytes, unchanged")
    void bothWaysGiveTheSendersBytes() {
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
        Reply file = receiving.download(received);
        assertThat(file.status()).isIn(200, 201);
        assertThat(file.body()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("3 \"data\":\"<base64>\" in the answer of getEdoc")
    void theBase64IsOneText() {
        assertThat(receiving.get(received).json().path("data").asString()).matches("[A-Za-z0-9+/]+={0,2}");
    }

    @Test
    @Says("4 the bytes must be the sender's bytes, unchanged")
    void alsoOfAPacketOfTwentyMegabytes() {
        byte[] file = new byte[15 << 20];
        new Random(1).nextBytes(file);
        Edxml large = Edxml.document(sender.code(), receiver.code()).attach("lon.pdf", "application/pdf", file);
        assertThat(sending.send(sender.code(), large).done()).isTrue();
        String docId = receiving.waiting("edoc").column("docId").getLast();
        byte[] bytes = large.bytes();
        assertThat(receiving.download(docId).body()).isEqualTo(bytes);
        assertThat(receiving.get(docId).packet()).isEqualTo(bytes);
    }

    @Test
    @Says("4 only a receiver (or the sender) may have it")
    void theSenderMayHaveItToo() {
        assertThat(sending.get(sent).packet()).isEqualTo(packet.bytes());
        assertThat(sending.download(sent).body()).isEqualTo(packet.bytes());
    }

    @Test
    @Says({"4 anyone else, and an unknown id, gets FAIL with 10", "4 downloadEdoc refuses with 404 and an empty body"})
    void anyoneElseGetsNothing() {
        Client stranger = system(office());
        for (String docId : List.of(sent, received)) {
            Envelope answer = stranger.get(docId);
            assertThat(answer.code()).isEqualTo("10");
            assertThat(answer.json().has("data")).isFalse();
            Reply file = stranger.download(docId);
            assertThat(file.status()).isEqualTo(404);
            assertThat(file.body()).isEmpty();
        }
    }

    @Test
    @Says("4 anyone else, and an unknown id, gets FAIL with 10")
    void whetherAnIdExistsIsNotTold() {
        Client stranger = system(office());
        assertThat(stranger.get(received).json())
                .isEqualTo(stranger.get("khong-co").json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khong-co",
                "",
                "0",
                "-1",
                "99999999999999999999999999",
                "../../../../etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "' or '1'='1",
                "00000000-0000-0000-0000-000000000000",
                "[\"a\"]"
            })
    @Says("4 an unknown id gets FAIL with 10, or 404 and an empty body")
    void anUnknownIdIsRefused(String docId) {
        assertThat(receiving.get(docId).code()).isEqualTo("10");
        Reply file = receiving.download(docId);
        assertThat(file.status()).isEqualTo(404);
        assertThat(file.body()).isEmpty();
    }

    @Test
    @Says("4 downloadEdoc refuses with 404 and an empty body: clients take any other body for the file")
    void whoeverCannotProveWhoTheyAreGetsNoBodyEither() {
        Reply file = new Client(port, receiving.systemId, "sai").download(received);
        assertThat(file.status()).isEqualTo(404);
        assertThat(file.body()).isEmpty();
        Reply none = receiving.reply(new Call("downloadEdoc").get());
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).isEmpty();
    }

    @Test
    @Says("4 filePath is the client's own and means nothing to the server")
    void whereTheClientStoresItMeansNothing() {
        for (String path : List.of("/etc/passwd", "C:\\edoc\\in", "..\\..", "\"><x"))
            assertThat(receiving
                            .call(new Call("getEdoc").with("docId", received).with("filePath", path))
                            .packet())
                    .isEqualTo(packet.bytes());
    }

    @Test
    @Says("4 a receiver that takes a packet twice gets the same bytes")
    void whatWasAcknowledgedCanStillBeFetched() {
        receiving.acknowledge(received, "done");
        assertThat(receiving.get(received).packet()).isEqualTo(packet.bytes());
        assertThat(receiving.download(received).body()).isEqualTo(packet.bytes());
    }

    @Test
    @Says("1 getEdoc is asked with {} or empty")
    void theBodyOfTheQuestionMeansNothing() {
        for (String body : List.of("", "{}"))
            assertThat(receiving
                            .call(new Call("getEdoc").with("docId", received).body(body))
                            .packet())
                    .isEqualTo(packet.bytes());
    }
}
