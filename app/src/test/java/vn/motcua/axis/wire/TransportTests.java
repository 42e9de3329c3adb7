package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** Section 1: how requests and answers travel. */
class TransportTests extends WireTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getAgenciesList",
                "getAgenciesListQD20",
                "getSynchronizeUnit",
                "registerAgency",
                "deleteAgency",
                "sendEdoc",
                "getReceivedEdocList",
                "getSentEdocList",
                "getEdoc",
                "updateStatus",
                "countReceiveEdoc",
                "countReceiveStatus"
            })
    @Says({"1 the operation is the last path segment", "1 always 200 or 201 with the envelope, also for a refusal"})
    void everyOperationAnswersAnEnvelopeEvenToNonsense(String operation) {
        Client client = system(office());
        for (String body : List.of("", "{}", "nonsense")) {
            Reply reply = client.reply(new Call(operation).body(body));
            assertThat(reply.status()).as(reply.text()).isIn(200, 201);
            assertThat(Envelope.of(reply).json().has("ErrorCode")).isTrue();
        }
    }

    @Test
    @Says("1 other codes are for what happens before the operation is known")
    void anUnknownOperationHasNoEnvelope() {
        Client client = system(office());
        assertThat(client.reply(new Call("getEverything")).status()).isEqualTo(404);
    }

    @Test
    @Says("1 downloadEdoc is a GET")
    void aPacketIsDownloadedByGet() {
        Office office = office();
        Client client = system(office);
        Edxml packet = Edxml.document(office.code(), office.code());
        String docId = client.send(office.code(), packet).docId();
        assertThat(client.download(docId).body()).isEqualTo(packet.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"countReceiveEdoc", "countReceiveStatus"})
    @Says("1 counters are asked by POST, by some clients by GET, with {} or nothing")
    void countersAreAskedEitherWay(String counter) {
        Client client = system(office());
        for (Call call : List.of(new Call(counter).get(), new Call(counter), new Call(counter).body("{}"))) {
            Envelope answer = client.call(call);
            assertThat(answer.done()).as(answer.toString()).isTrue();
            assertThat(answer.json().path("count").isIntegralNumber()).isTrue();
        }
    }

    static List<UnaryOperator<String>> spellings() {
        return List.of(
                name -> name.toLowerCase(Locale.ROOT),
                name -> name.toUpperCase(Locale.ROOT),
                name -> name.substring(0, 1).toLowerCase(Locale.ROOT)
                        + name.substring(1).toUpperCase(Locale.ROOT));
    }

    @Test
    @Says("1 header names are matched without regard to case")
    void headerNamesComeInAnyLetterCase() {
        Office office = office();
        Client client = system(office);
        for (UnaryOperator<String> spelling : spellings()) {
            Edxml packet = Edxml.document(office.code(), office.code());
            Envelope sent = client.call(
                    Client.sending(office.code(), "edoc", packet.bytes()).spelling(spelling));
            assertThat(sent.done()).as(sent.toString()).isTrue();
            Envelope got =
                    client.call(new Call("getEdoc").with("docId", sent.docId()).spelling(spelling));
            assertThat(got.packet()).isEqualTo(packet.bytes());
        }
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    @Says({"1 Transfer-Encoding: chunked and Expect: 100-continue occur", "1 the body of sendEdoc is raw"})
    void aPacketTravelsInEachFraming(Framing framing) {
        Office office = office();
        Client client = system(office);
        byte[] packet = Edxml.document(office.code(), office.code())
                .attach("lon.bin", "application/pdf", new byte[100_000])
                .bytes();
        Envelope sent =
                client.call(Client.sending(office.code(), "edoc", packet).framing(framing));
        assertThat(sent.done()).as(sent.toString()).isTrue();
        assertThat(client.download(sent.docId()).body()).isEqualTo(packet);
    }

    @Test
    @Says("1 Expect: 100-continue occurs")
    void whoeverAsksFirstIsToldToGoOn() {
        Office office = office();
        Client client = system(office);
        Request request = client.request(Client.sending(
                        office.code(),
                        "edoc",
                        Edxml.document(office.code(), office.code()).bytes())
                .framing(Framing.EXPECT));
        try (Line line = new Line(port)) {
            line.write(request.head());
            assertThat(line.read("HEAD").status()).isEqualTo(100);
            line.write(request.framedBody());
            assertThat(Envelope.of(line.read("POST")).done()).isTrue();
        }
    }

    @Test
    @Says("1 empty bodies come with Content-Length: 0")
    void anEmptyFormIsABody() {
        Client client = system(office());
        Request request = client.request(Client.listing("edoc"));
        assertThat(new String(request.head(), StandardCharsets.UTF_8)).contains("\r\nContent-Length: 0\r\n");
        assertThat(client.waiting("edoc").rows()).isEmpty();
        assertThat(client.call(Client.listing("edoc").framing(Framing.CHUNKED)).rows())
                .isEmpty();
    }

    @Test
    @Says("1 HTTP/1.1")
    void oneLineCarriesManyCalls() {
        Office office = office();
        Client client = system(office);
        try (Line line = new Line(port)) {
            for (int i = 0; i < 3; i++) {
                byte[] packet = Edxml.document(office.code(), office.code()).bytes();
                Framing framing = Framing.values()[i];
                Reply sent = line.exchange(client.request(
                        Client.sending(office.code(), "edoc", packet).framing(framing)));
                String docId = Envelope.of(sent).docId();
                Reply file = line.exchange(
                        client.request(new Call("downloadEdoc").get().with("docId", docId)));
                assertThat(file.body()).isEqualTo(packet);
                assertThat(Envelope.of(line.exchange(client.request(Client.listing("edoc"))))
                                .rows())
                        .hasSize(i + 1);
            }
        }
    }

    @Test
    @Says({"1 arguments travel as headers, not in the body", "1 every argument header is prefixed"})
    void argumentsElsewhereAreNotArguments() {
        Office office = office();
        Client client = system(office);
        String docId = client.send(office.code(), Edxml.document(office.code(), office.code()))
                .docId();
        assertThat(client.call(new Call("getEdoc").query("?docId=" + docId)).code())
                .isEqualTo("10");
        assertThat(client.call(new Call("getEdoc").body("{\"docId\":\"" + docId + "\"}"))
                        .code())
                .isEqualTo("10");
        assertThat(client.call(new Call("getEdoc")
                                .body(
                                        ("docId=" + docId).getBytes(StandardCharsets.UTF_8),
                                        "application/x-www-form-urlencoded"))
                        .code())
                .isEqualTo("10");
    }

    @Test
    @Says("1 an answer is one line of JSON in UTF-8")
    void anAnswerIsOneLineOfUtf8() {
        Client client = system(office());
        for (String operation : List.of("getAgenciesList", "getReceivedEdocList", "getEdoc")) {
            Reply reply = client.reply(new Call(operation));
            assertThat(reply.text().stripTrailing()).doesNotContain("\n").doesNotContain("\r");
            assertThat(reply.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(reply.body());
            assertThat(reply.header("content-type").toLowerCase(Locale.ROOT)).startsWith("application/json");
        }
        assertThat(client.call(new Call("getAgenciesList")).column("name")).contains("Ủy ban nhân dân tỉnh Nghệ An");
    }

    @Test
    @Says("1 the answer of sendEdoc is US-ASCII, what is not is escaped")
    void theAnswerToASendingIsAscii() {
        Office office = office();
        Client client = system(office);
        Envelope refused = client.send(office.code(), Edxml.document(office.code(), "H26.KHONGCO"));
        assertThat(refused.reason())
                .as("a Vietnamese sentence")
                .matches(reason -> !reason.chars().allMatch(c -> c < 128));
        for (byte one : refused.reply().body()) assertThat(one).isGreaterThan((byte) 31);
    }
}
