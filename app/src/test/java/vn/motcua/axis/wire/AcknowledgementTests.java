package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Says;

/** Section 4, updateStatus and getSentEdocList: what the receiving system says, and what the sender reads. */
class AcknowledgementTests extends WireTest {

    private Office sender;
    private Office first;
    private Office second;
    private Client sending;
    private Client receiving;
    private Client other;
    private Edxml packet;
    private String sent;
    private String received;

    @BeforeEach
    void deliver() {
        sender = office();
        first = office();
        second = office();
        sending = system(sender);
        receiving = system(first);
        other = system(second);
        packet = Edxml.document(sender.code(), first.code(), second.code()).subject("V/v thử \"ngoặc\" &amp; dấu");
        sent = sending.send(sender.code(), packet).docId();
        received = receiving.waiting("edoc").column("docId").getFirst();
    }

    private String stateInList() {
        return receiving.waiting("edoc").column("status").getFirst();
    }

    @Test
    @Says("4 done removes the packet from its received list")
    void doneTakesItOffTheList() {
        assertThat(receiving.acknowledge(received, "done").done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
        assertThat(other.waiting("edoc").rows())
                .as("the other receiver's stays")
                .hasSize(1);
    }

    @Test
    @Says("4 fail keeps it and counts the failure (a reason comes as description)")
    void failKeepsIt() {
        Call fail = new Call("updateStatus")
                .with("docId", received)
                .with("status", "fail")
                .with("description", "khong mo duoc tep")
                .body("{}");
        assertThat(receiving.call(fail).done()).isTrue();
        assertThat(stateInList()).isEqualTo("fail");
        assertThat(receiving.call(fail).done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).hasSize(1);
        receiving.acknowledge(received, "done");
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("4 status = processing, done or fail")
    void processingIsSeenAndKeepsIt() {
        assertThat(receiving.acknowledge(received, "processing").done()).isTrue();
        assertThat(stateInList()).isEqualTo("processing");
    }

    @Test
    @Says("4 it may be called any number of times")
    void theSameAgainIsFine() {
        for (int i = 0; i < 3; i++)
            for (String status : List.of("processing", "done"))
                assertThat(receiving.acknowledge(received, status).done()).isTrue();
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("4 docId is also written docid")
    void theIdMayBeWrittenSmall() {
        assertThat(receiving
                        .call(new Call("updateStatus")
                                .with("docid", received)
                                .with("status", "done")
                                .body("{}"))
                        .done())
                .isTrue();
        assertThat(receiving.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("4 the acknowledgement of the receiving system")
    void nobodyElseAcknowledges() {
        assertThat(other.acknowledge(received, "done").code()).isEqualTo("10");
        assertThat(sending.acknowledge(received, "done").done()).isFalse();
        sending.acknowledge(sent, "done");
        assertThat(receiving.waiting("edoc").column("status")).containsExactly("initial");
        assertThat(other.waiting("edoc").column("status")).containsExactly("initial");
    }

    @Test
    @Says("4 status = processing, done or fail")
    void anotherStateIsRefused() {
        for (String bad : List.of("initial", "DONE!", "", "xong"))
            assertThat(receiving.acknowledge(received, bad).done()).as(bad).isFalse();
        assertThat(receiving.acknowledge("khong-co", "done").code()).isEqualTo("10");
        assertThat(stateInList()).isEqualTo("initial");
    }

    @Test
    @Says({
        "4 getSentEdocList: one row a receiver",
        "4 rows: serviceType, messageType, senderDocId, receiverDocId, fromCode, toCode, title, notation, sentTime, …"
    })
    void theSenderSeesOneRowForEachReceiver() {
        var rows = sending.sent(sent).rows();
        assertThat(rows).hasSize(2);
        for (var row : rows) {
            assertThat(row.path("serviceType").asString()).isEqualTo("eDoc");
            assertThat(row.path("messageType").asString()).isEqualTo("edoc");
            assertThat(row.path("senderDocId").asString()).isEqualTo(sent);
            assertThat(row.path("fromCode").asString()).isIn(sender.code(), sender.code102());
            assertThat(row.path("title").asString()).isEqualTo("V/v thử \"ngoặc\" & dấu");
            assertThat(row.path("notation").asString()).contains("THU-DAY");
            assertThat(row.path("sentTime").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
            for (String field : List.of("sendStatus", "receiveStatus"))
                assertThat(row.path(field).asString()).as(field).isIn("initial", "processing", "done", "fail");
            for (String field : List.of("sendStatusDesc", "receiveStatusDesc"))
                assertThat(row.path(field).asString()).as(field).isNotBlank();
        }
        assertThat(sending.sent(sent).column("receiverDocId"))
                .containsExactlyInAnyOrder(
                        received, other.waiting("edoc").column("docId").getFirst());
    }

    @Test
    @Says("4 getSentEdocList: rows stand in the packet's order")
    void theRowsStandInThePacketsOrder() {
        for (List<Office> order : List.of(List.of(first, second), List.of(second, first))) {
            List<String> codes = order.stream().map(Office::code).toList();
            Edxml letter = Edxml.document(sender.code(), codes.toArray(String[]::new));
            Call narrowed = Client.sending(sender.code(), "edoc", letter.bytes())
                    .with("to", "[\"%s\",\"%s\"]".formatted(codes.getLast(), codes.getFirst()));
            String docId = sending.call(narrowed).docId();
            assertThat(sending.sent(docId).column("toCode")).isEqualTo(codes);
        }
    }

    @Test
    @Says("4 receiveStatus takes the four technical states; fields without value are left out")
    void theSenderSeesWhatEachSystemAcknowledged() {
        assertThat(rowOf(received).path("receiveStatus").asString()).isEqualTo("initial");
        assertThat(rowOf(received).has("receivedTime")).isFalse();
        for (String state : List.of("processing", "fail", "done")) {
            receiving.acknowledge(received, state);
            assertThat(rowOf(received).path("receiveStatus").asString()).isEqualTo(state);
        }
        assertThat(rowOf(received).path("receivedTime").asString())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        String untouched = other.waiting("edoc").column("docId").getFirst();
        assertThat(rowOf(untouched).path("receiveStatus").asString()).isEqualTo("initial");
    }

    @Test
    @Says("4 the Desc fields say the business state in Vietnamese")
    void theSenderReadsTheBusinessState() {
        receiving.tell(first.code(), Edxml.status(first.code(), packet, "01"));
        assertThat(rowOf(received).path("receiveStatusDesc").asString()).containsIgnoringCase("đã đến");
        receiving.tell(first.code(), Edxml.status(first.code(), packet, "03"));
        assertThat(rowOf(received).path("receiveStatusDesc").asString()).containsIgnoringCase("tiếp nhận");
        receiving.tell(first.code(), Edxml.status(first.code(), packet, "06"));
        assertThat(rowOf(received).path("receiveStatusDesc").asString()).containsIgnoringCase("hoàn thành");
    }

    @Test
    @Says("4 docId (the sender's)")
    void nobodyElseReadsIt() {
        for (Client stranger : List.of(receiving, system(office()))) {
            Envelope answer = stranger.sent(sent);
            assertThat(answer.done() ? answer.rows() : List.of()).isEmpty();
        }
        Envelope none = sending.sent("khong-co");
        assertThat(none.done() ? none.rows() : List.of()).isEmpty();
    }

    private tools.jackson.databind.JsonNode rowOf(String receiverDocId) {
        return sending.sent(sent).rows().stream()
                .filter(row -> row.path("receiverDocId").asString().equals(receiverDocId))
                .findFirst()
                .orElseThrow();
    }
}
