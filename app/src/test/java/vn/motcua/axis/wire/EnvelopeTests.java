package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.testing.Says;

/** Section 3: the envelope around every answer. */
class EnvelopeTests extends WireTest {

    private Office office;
    private Client client;

    @BeforeEach
    void connect() {
        office = office();
        client = system(office);
    }

    private List<Envelope> answers() {
        String docId = client.send(office.code(), Edxml.document(office.code(), office.code()))
                .docId();
        return List.of(
                client.send(office.code(), Edxml.document(office.code(), "H26.KHONGCO")),
                client.call(new Call("sendEdoc")),
                new Client(port, client.systemId, "sai").send(office.code(), Edxml.document(office.code())),
                client.waiting("edoc"),
                client.waiting("khong-co"),
                client.get(docId),
                client.get("khong-co"),
                client.acknowledge(docId, "processing"),
                client.acknowledge(docId, "khong-co"),
                client.count("countReceiveEdoc"),
                client.sent(docId),
                client.sent("khong-co"),
                client.register("{}"),
                client.delete("H26.KHONGCO"),
                client.call(new Call("getAgenciesList")),
                client.call(new Call("getAgenciesListQD20").with("level", "1")),
                client.call(new Call("getSynchronizeUnit")));
    }

    @Test
    @Says({"3 all three fields are present", "3 ErrorCode is a string; \"0\" means success", "3 status is OK or FAIL"})
    void everyAnswerHasItsThreeFields() {
        for (Envelope answer : answers()) {
            assertThat(answer.json().path("ErrorCode").isString())
                    .as(answer.toString())
                    .isTrue();
            assertThat(answer.json().path("ErrorDesc").isString())
                    .as(answer.toString())
                    .isTrue();
            assertThat(answer.json().path("status").asString())
                    .as(answer.toString())
                    .isEqualTo(answer.code().equals("0") ? "OK" : "FAIL");
            assertThat(answer.code()).isIn("0", "10", "15", "18", "19", "20", "21", "22", "23");
        }
    }

    @Test
    @Says("3 20 is a system error: no client's mistake is one")
    void nobodysMistakeIsASystemError() {
        for (Envelope answer : answers())
            assertThat(answer.code()).as(answer.toString()).isNotIn("20", "21");
    }

    @Test
    @Says("3 fields that have no value are left out rather than sent as null")
    void nothingIsNull() {
        for (Envelope answer : answers())
            assertThat(holdsNull(answer.json())).as(answer.toString()).isFalse();
    }

    @Test
    @Says("3 DocId is present in every answer of sendEdoc, empty on refusal")
    void everySendingHasADocId() {
        Envelope good = client.send(office.code(), Edxml.document(office.code(), office.code()));
        assertThat(good.json().path("DocId").isString()).isTrue();
        assertThat(good.docId()).isNotBlank();
        for (Envelope refused : List.of(
                client.send(office.code(), Edxml.document(office.code(), "H26.KHONGCO")),
                client.send("H26.KHONGCO", Edxml.document(office.code(), office.code())),
                client.send(
                        office.code(),
                        Edxml.document(office.code(), office.code()).edit(text -> "12" + text)),
                client.call(new Call("sendEdoc")),
                new Client(port, client.systemId, "sai").send(office.code(), Edxml.document(office.code())))) {
            assertThat(refused.done()).isFalse();
            assertThat(refused.json().path("DocId").isString())
                    .as(refused.toString())
                    .isTrue();
            assertThat(refused.docId()).isEmpty();
        }
    }

    @Test
    @Says("3 count is an integer")
    void countsAreIntegers() {
        for (String counter : List.of("countReceiveEdoc", "countReceiveStatus"))
            assertThat(client.count(counter).json().path("count").isIntegralNumber())
                    .isTrue();
    }

    @Test
    @Says("3 ErrorDesc is a Vietnamese sentence that names element and reason")
    void refusalsSpeakVietnamese() {
        for (Envelope answer : answers()) {
            if (answer.done()) continue;
            assertThat(answer.reason().length()).as(answer.toString()).isGreaterThan(12);
            assertThat(answer.reason().chars().anyMatch(letter -> letter > 127))
                    .as(answer.toString())
                    .isTrue();
        }
    }

    private static boolean holdsNull(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(EnvelopeTests::holdsNull);
    }
}
