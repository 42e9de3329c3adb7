package vn.motcua.axis.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.Line;
import vn.motcua.testing.line.Reply;
import vn.motcua.testing.line.Request;

/** Section 2: who calls, and that they said what they said. */
class AuthenticationTests extends WireTest {

    private Office office;
    private Client client;

    @BeforeEach
    void connect() {
        office = office();
        client = system(office);
    }

    private void refused(Call call) {
        refused(client, call);
    }

    private static void refused(Client by, Call call) {
        Envelope answer = by.call(call);
        assertThat(answer.code()).as(answer.toString()).isEqualTo("15");
        assertThat(answer.json().has("data")).isFalse();
    }

    private String sentToMyself() {
        return client.send(office.code(), Edxml.document(office.code(), office.code()))
                .docId();
    }

    @Test
    @Says("3 15: wrong system id, secret or signature")
    void aStrangerOrAWrongSecretIsRefused() {
        refused(new Client(port, "khong-co", client.secret), Client.listing("edoc"));
        refused(new Client(port, client.systemId, client.secret + "x"), Client.listing("edoc"));
        refused(new Client(port, client.systemId, system(office()).secret), Client.listing("edoc"));
        refused(new Client(port, "", client.secret), Client.listing("edoc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemid", "timestamp", "sign-header", "hash-header"})
    @Says("2 every request carries these headers")
    void eachHeaderThatProvesIsNeeded(String name) {
        refused(Client.listing("edoc").sentOnly(name, Call.ABSENT));
        refused(Client.listing("edoc").sentOnly(name, ""));
        refused(Client.listing("edoc").sentOnly(name, "x".repeat(64)));
    }

    @Test
    @Says("2 the HMAC is over the exact text received")
    void theTextIsTakenAsItIs() {
        assertThat(client.call(Client.listing("edoc").signing(json -> json.replace(":", " :  ")))
                        .done())
                .isTrue();
        assertThat(client.call(Client.listing("edoc").signing(json -> json.replace("eDoc", "\\u0065Doc")))
                        .done())
                .isTrue();
        String text = "{\"XroadVnpt-systemid\": \"%s\"}".formatted(client.systemId);
        refused(Client.listing("edoc")
                .sentOnly("sign-header", text)
                .sentOnly("hash-header", Hashes.hmac("other", text)));
    }

    @Test
    @Says("2 the HMAC is over the exact text received")
    void aTextChangedOnTheWayIsRefused() {
        String other = system(office()).systemId;
        String genuine = sentHeader(client.request(Client.listing("edoc")), "sign-header");
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                text -> text.replace("{", "{ "),
                text -> text.replace("\":\"", "\": \""),
                text -> text.replace("edoc", "status"),
                text -> text.replace(client.systemId, other)))
            refused(Client.listing("edoc")
                    .sentOnly("sign-header", change.apply(genuine))
                    .sentOnly("hash-header", Hashes.hmac(client.secret, genuine)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"x\"", "{", "{}", "1e999", "{\"XroadVnpt-systemid\":{}}"})
    @Says("2 sign-header is a JSON object")
    void whatIsNoObjectSignsNothing(String text) {
        refused(Client.listing("edoc").signing(json -> text));
    }

    @Test
    @Says("2 the systemid inside the signed object is the one in the header")
    void nobodyCallsForAnotherSystem() {
        Client other = system(office());
        refused(Client.listing("edoc").with("systemid", other.systemId).sentOnly("systemid", client.systemId));
        refused(Client.listing("edoc").sentOnly("systemid", other.systemId));
    }

    @Test
    @Says("2 an argument that is not signed is not used")
    void anUnsignedArgumentIsIgnored() {
        String docId = sentToMyself();
        sentToMyself();
        assertThat(client.call(new Call("getEdoc").sentOnly("docId", docId)).code())
                .isEqualTo("10");
        assertThat(client.call(Client.listing("edoc").sentOnly("pageSize", "1")).rows())
                .hasSize(2);
        assertThat(client.call(new Call("updateStatus").with("docId", docId).sentOnly("status", "done"))
                        .done())
                .isFalse();
        assertThat(client.waiting("edoc").column("docId")).hasSize(2);
    }

    @Test
    @Says("2 each argument used has the same value in the signed object as in its header")
    void anArgumentThatSaysTwoThingsIsNotUsed() {
        String one = sentToMyself();
        String two = sentToMyself();
        assertThat(client.call(new Call("getEdoc").with("docId", one).sentOnly("docId", two))
                        .code())
                .isEqualTo("10");
        assertThat(client.call(new Call("getEdoc").signedOnly("docId", one)).code())
                .isEqualTo("10");
    }

    @Test
    @Says("2 an argument that is not signed is not used")
    void anUnsignedSenderOrHashSendsNothing() {
        byte[] packet = Edxml.document(office.code(), office.code()).bytes();
        for (String argument : List.of("from", "hash-file", "messagetype")) {
            Call call = new Call("sendEdoc").body(Client.withLineEnd(packet), Client.OCTETS);
            Client.sending(office.code(), "edoc", packet).arguments().forEach((name, value) -> {
                if (name.equals(argument)) call.sentOnly(name, value);
                else call.with(name, value);
            });
            Envelope answer = client.call(call);
            assertThat(answer.done()).as(argument + " " + answer).isFalse();
        }
        assertThat(client.waiting("edoc").rows()).isEmpty();
    }

    @Test
    @Says("2 the timestamp is kept for hours; up to 30 days are accepted, and 14 hours of future")
    void oldAndEarlyTimesAreTakenWithinBounds() {
        LocalDateTime now = LocalDateTime.now();
        for (LocalDateTime good :
                List.of(now.minusHours(9), now.minusDays(2), now.minusDays(29), now.plusHours(6), now.plusHours(13)))
            assertThat(client.madeAt(Client.timestamp(good)).waiting("edoc").done())
                    .as(good.toString())
                    .isTrue();
        for (LocalDateTime bad : List.of(now.minusDays(32), now.minusYears(3), now.plusHours(36), now.plusYears(1)))
            refused(client.madeAt(Client.timestamp(bad)), Client.listing("edoc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"now", "2026-11-25T10:00:00Z", "31022026T100000+0000", "25112026T256161+0000", "25112026T100000"
            })
    @Says("2 ddMMyyyy'T'HHmmss+SSSS")
    void aTimeInAnotherFormIsRefused(String time) {
        refused(client.madeAt(time), Client.listing("edoc"));
    }

    @Test
    @Says("2 User-Agent and version are informative")
    void theVersionMayBeAnythingOrMissing() {
        assertThat(client.call(Client.listing("edoc").sentOnly("version", Call.ABSENT))
                        .done())
                .isTrue();
        assertThat(client.call(Client.listing("edoc").sentOnly("version", "99")).done())
                .isTrue();
    }

    @Test
    @Says("2 Content-Type is among the signed names and means nothing")
    void theSignedContentTypeMeansNothing() {
        for (String type : List.of("application/json", "text/xml", "multipart/form-data; boundary=x"))
            assertThat(client.call(Client.listing("edoc").with("Content-Type", type))
                            .done())
                    .isTrue();
    }

    @Test
    @Says("2 arguments of earlier calls come again: ignore what an operation does not define")
    void argumentsOfEarlierCallsAreIgnored() {
        byte[] first = Edxml.document(office.code(), office.code()).bytes();
        Call sending = Client.sending(office.code(), "edoc", first)
                .with("docId", "khong-co")
                .with("status", "done");
        String docId = client.call(sending).docId();
        Map<String, String> map = sending.arguments();
        assertThat(client.call(Client.listing("edoc").with(map)).column("docId"))
                .hasSize(1);
        assertThat(client.call(new Call("getEdoc").with(map).with("docId", docId))
                        .packet())
                .isEqualTo(first);
        assertThat(client.call(new Call("countReceiveEdoc").with(map)).count()).isEqualTo(1);
        assertThat(client.call(new Call("getAgenciesList").with(map)).done()).isTrue();
        byte[] next = Edxml.document(office.code(), office.code()).bytes();
        assertThat(client.call(new Call("sendEdoc")
                                .with(map)
                                .with("docId", docId)
                                .with("hash-file", Hashes.sha256(next))
                                .body(Client.withLineEnd(next), Client.OCTETS))
                        .done())
                .isTrue();
        assertThat(client.waiting("edoc").rows()).hasSize(2);
    }

    @Test
    @Says("2 replays are made harmless by idempotence, not by the clock")
    void aRequestReplayedByteForByteChangesNothing() {
        Request request = client.request(Client.sending(
                office.code(),
                "edoc",
                Edxml.document(office.code(), office.code()).bytes()));
        String docId = Envelope.of(replay(request)).docId();
        for (int i = 0; i < 3; i++)
            assertThat(Envelope.of(replay(request)).docId()).isEqualTo(docId);
        assertThat(client.waiting("edoc").rows()).hasSize(1);
    }

    @Test
    @Says("4 hash-file is over the file")
    void signedHeadersAreNoUseForAnotherFile() {
        byte[] other = Edxml.document(office.code(), office.code()).bytes();
        Call stolen = Client.sending(
                        office.code(),
                        "edoc",
                        Edxml.document(office.code(), office.code()).bytes())
                .body(Client.withLineEnd(other), Client.OCTETS);
        Envelope answer = client.call(stolen);
        assertThat(answer.done()).isFalse();
        assertThat(answer.docId()).isEmpty();
        assertThat(client.waiting("edoc").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Độ mật", "a\u0001b", "a\u007fb", "\u009f"})
    @Says("3 20 is a system error: a value that HTTP does not allow is none")
    void aValueThatHttpDoesNotAllowIsNoFault(String value) {
        String docId = sentToMyself();
        Call call = new Call("updateStatus")
                .with("docId", docId)
                .with("status", "fail")
                .with("description", value);
        Reply reply = client.reply(call.body("{}"));
        if (reply.status() == 200)
            assertThat(Envelope.of(reply).code()).as(reply.text()).isNotIn("20", "21");
        else assertThat(reply.status()).isEqualTo(400);
    }

    private Reply replay(Request request) {
        try (Line line = new Line(port)) {
            return line.exchange(request);
        }
    }

    private static String sentHeader(Request request, String name) {
        return request.headers().stream()
                .filter(header -> header.getKey().equals("XroadVnpt-" + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
