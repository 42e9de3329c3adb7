package vn.motcua.axis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.axis.AxisWorld.documentId;
import static vn.motcua.axis.AxisWorld.letter;
import static vn.motcua.axis.AxisWorld.status;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.system.Made;
import vn.motcua.axis.system.RotateSecret;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** The contract with existing clients, over real HTTP. */
@RunningTest
class ExchangeRunningTests {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss'+'");

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private RotateSecret rotate;

    private AxisWorld world;
    private String from;
    private String to;
    private Made sender;
    private Made receiver;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        to = world.agency();
        sender = world.system(from);
        receiver = world.system(to);
    }

    @Test
    void fromSendingToTheStatusThatComesBack() throws Exception {
        String document = documentId(from);
        byte[] packet = letter(document, from, to);
        JsonNode sent = sendEdoc(packet).answer();
        assertThat(sent.get("status").stringValue()).isEqualTo("OK");
        assertThat(sent.get("ErrorCode").stringValue()).isEqualTo("0");
        String docId = sent.get("DocId").stringValue();
        assertThat(sendEdoc(packet).answer().get("DocId").stringValue()).isEqualTo(docId);
        assertThat(call(receiver, "countReceiveEdoc")
                        .get()
                        .answer()
                        .get("count")
                        .intValue())
                .isEqualTo(1);
        JsonNode row = received("edoc").get(0);
        String mine = row.get("docId").stringValue();
        assertThat(mine).isNotEqualTo(docId);
        assertThat(row.get("from").stringValue()).isEqualTo(from);
        assertThat(row.get("status").stringValue()).isEqualTo("initial");
        JsonNode got = call(receiver, "getEdoc")
                .with("docid", mine)
                .with("filePath", "/tmp/x")
                .answer();
        assertThat(Base64.getDecoder().decode(got.get("data").stringValue())).isEqualTo(packet);
        HttpResponse<byte[]> file =
                call(receiver, "downloadEdoc").get().with("docId", mine).send();
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(packet);
        assertThat(call(receiver, "updateStatus")
                        .with("docId", mine)
                        .with("status", "done")
                        .code())
                .isEqualTo("0");
        assertThat(received("edoc")).isEmpty();
        byte[] told = status(document, to, from, "01", "2026/11/25 08:00:00");
        assertThat(call(receiver, "sendEdoc")
                        .with("from", to)
                        .with("servicetype", "eDoc")
                        .with("messagetype", "status")
                        .file(told)
                        .code())
                .isEqualTo("0");
        assertThat(call(sender, "countReceiveStatus").answer().get("count").intValue())
                .isEqualTo(1);
        JsonNode became = call(sender, "getSentEdocList")
                .with("docId", docId)
                .answer()
                .get("data")
                .get(0);
        assertThat(became.get("receiveStatus").stringValue()).isEqualTo("done");
        assertThat(became.get("receiveStatusDesc").stringValue()).isEqualTo("Đã đến");
    }

    @Test
    void theAnswerToASendingIsAsciiAndCarriesADocIdEvenWhenItIsANo() throws Exception {
        HttpResponse<byte[]> no =
                sendEdoc(letter(documentId(from), from, "Y93.7")).send();
        assertThat(no.statusCode()).isEqualTo(200);
        for (byte one : no.body()) assertThat(one).isBetween((byte) 0x20, (byte) 0x7E);
        assertThat(new String(no.body(), StandardCharsets.US_ASCII))
                .contains("\"ErrorCode\":\"18\"")
                .contains("Y93.7")
                .contains("\"DocId\":\"\"");
    }

    @Test
    void hashesWithoutLeadingZerosAreTakenAndWrongOnesAreNot() throws Exception {
        byte[] packet = withZeroInItsHash();
        String exact = WireCall.sha256(packet);
        StringBuilder shorter = new StringBuilder();
        for (int i = 0; i < 64; i += 2)
            shorter.append(Integer.toHexString(Integer.parseInt(exact.substring(i, i + 2), 16)));
        assertThat(shorter).hasSizeLessThan(64);
        assertThat(sendEdoc(packet).with("hash-file", shorter.toString()).code())
                .isEqualTo("0");
        assertThat(sendEdoc(packet)
                        .with("hash-file", exact.toUpperCase(java.util.Locale.ROOT))
                        .code())
                .isEqualTo("0");
        assertThat(sendEdoc(packet).with("hash-file", "0" + exact.substring(1)).code())
                .isIn("0", "10");
        assertThat(sendEdoc(packet).with("hash-file", exact.substring(1)).code())
                .isEqualTo("10");
        assertThat(sendEdoc(packet).with("hash-file", "zz").code()).isEqualTo("10");
        assertThat(sendEdoc(packet).body(packet).code())
                .as("no line end behind")
                .isEqualTo("0");
        assertThat(sendEdoc(packet)
                        .body(java.util.Arrays.copyOf(packet, packet.length - 5))
                        .code())
                .isEqualTo("10");
    }

    @Test
    void onlyWhoHoldsTheSecretIsLetIn() throws Exception {
        Made forged = new Made(sender.systemId(), "not the secret");
        assertThat(call(forged, "countReceiveEdoc").code()).isEqualTo("15");
        assertThat(call(new Made("MC-NOBODY", sender.secret()), "countReceiveEdoc")
                        .code())
                .isEqualTo("15");
        assertThat(call(sender, "countReceiveEdoc")
                        .with("systemid", receiver.systemId())
                        .code())
                .isEqualTo("15");
        assertThat(at(Duration.ofDays(40).negated()).code()).isEqualTo("15");
        assertThat(at(Duration.ofHours(20)).code()).isEqualTo("15");
        assertThat(at(Duration.ofHours(7)).code()).isEqualTo("0");
        assertThat(at(Duration.ofDays(20).negated()).code()).isEqualTo("0");
        assertThat(call(sender, "countReceiveEdoc")
                        .with("timestamp", "yesterday")
                        .code())
                .isEqualTo("15");
        HttpResponse<byte[]> refused =
                call(forged, "downloadEdoc").get().with("docId", "1").send();
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void anArgumentThatIsNotSignedIsNotUsed() throws Exception {
        assertThat(sendEdoc(letter(documentId(from), from, to))
                        .with("from", "")
                        .unsigned("from", from)
                        .code())
                .isEqualTo("10");
        sendEdoc(letter(documentId(from), from, to)).answer();
        assertThat(call(receiver, "getEdoc")
                        .unsigned("docId", received("edoc").get(0).get("docId").stringValue())
                        .code())
                .isEqualTo("10");
    }

    @Test
    void bothSecretsHoldWhileTheyOverlapAndTheFormerEnds() throws Exception {
        Made fresh = Actors.as(Actor.SYSTEM, () -> rotate.rotate(sender.systemId(), Duration.ofDays(1)));
        assertThat(call(sender, "countReceiveEdoc").code()).isEqualTo("0");
        assertThat(call(fresh, "countReceiveEdoc").code()).isEqualTo("0");
        Made last = Actors.as(Actor.SYSTEM, () -> rotate.rotate(sender.systemId(), Duration.ZERO));
        assertThat(call(sender, "countReceiveEdoc").code()).isEqualTo("15");
        assertThat(call(fresh, "countReceiveEdoc").code()).isEqualTo("15");
        assertThat(call(last, "countReceiveEdoc").code()).isEqualTo("0");
    }

    @Test
    void toNarrowsAndNeverAdds() throws Exception {
        String second = world.agency();
        Made other = world.system(second);
        byte[] packet = letter(documentId(from), from, to, second);
        assertThat(sendEdoc(packet).with("to", "[\"" + second + "\"]").code()).isEqualTo("0");
        assertThat(received("edoc")).isEmpty();
        assertThat(call(other, "countReceiveEdoc").answer().get("count").intValue())
                .isEqualTo(1);
        assertThat(sendEdoc(packet).with("to", "[\"" + from + "\"]").code()).isEqualTo("22");
        assertThat(sendEdoc(packet).with("to", "\"" + to + "\"").code()).isEqualTo("0");
        assertThat(sendEdoc(packet).with("to", "[1]").code()).isEqualTo("10");
        assertThat(received("edoc")).hasSize(1);
    }

    @Test
    void dozensWaitInPagesTheOldestFirst() throws Exception {
        for (int i = 0; i < 5; i++) sendEdoc(letter(documentId(from), from, to)).answer();
        JsonNode all = received("edoc");
        assertThat(all).hasSize(5);
        JsonNode second = call(receiver, "getReceivedEdocList")
                .with("servicetype", "eDoc")
                .with("messagetype", "edoc")
                .with("status", "initial")
                .with("pageSize", "2")
                .with("pageIndex", "2")
                .answer()
                .get("data");
        assertThat(second).hasSize(2);
        assertThat(second.get(0)).isEqualTo(all.get(2));
        assertThat(call(receiver, "getReceivedEdocList")
                        .with("servicetype", "eDoc")
                        .with("messagetype", "edoc")
                        .with("fromDate", "2031/01/01")
                        .answer()
                        .get("data"))
                .isEmpty();
    }

    @Test
    void theListsOfAgenciesNameThemInBothCodes() throws Exception {
        assertThat(data("getAgenciesList"))
                .anySatisfy(row -> assertThat(row.get("code").stringValue()).isEqualTo(world.other(from)));
        JsonNode level =
                call(sender, "getAgenciesListQD20").with("level", "2").answer().get("data");
        assertThat(level)
                .anySatisfy(row -> {
                    assertThat(row.get("code").stringValue()).isEqualTo(from);
                    assertThat(row.get("code102").stringValue()).isEqualTo(world.other(from));
                })
                .allSatisfy(row ->
                        assertThat(row.get("code").stringValue().split("\\.")).hasSize(2));
        assertThat(data("getSynchronizeUnit")).anySatisfy(row -> {
            assertThat(row.get("code").stringValue()).isEqualTo(from);
            assertThat(row.get("version").isIntegralNumber()).isTrue();
            assertThat(row.get("deleted").booleanValue()).isFalse();
            assertThat(row.get("centerCode").stringValue()).isEqualTo("Y90");
            assertThat(row.get("modifyDate").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        });
    }

    @Test
    void aUnitIsRegisteredTakesPacketsAndIsClosed() throws Exception {
        String code = "28." + to.substring(4) + ".Y90";
        String body = "{\"id\":\"7\",\"pcode\":\"" + to + "\",\"code\":\"" + code
                + "\",\"name\":\"Phòng thử\",\"mail\":\"phong@thu.example\",\"mobile\":\"0240000001\",\"fax\":\"\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(call(sender, "registerAgency").body(bytes).code()).isEqualTo("19");
        assertThat(call(receiver, "registerAgency").body(bytes).code()).isEqualTo("0");
        assertThat(call(receiver, "registerAgency").body(bytes).code()).isEqualTo("0");
        assertThat(call(receiver, "registerAgency")
                        .body("[]".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("10");
        assertThat(sendEdoc(letter(documentId(from), from, code)).code()).isEqualTo("0");
        assertThat(call(sender, "deleteAgency").with("AgencyCode", code).code()).isEqualTo("19");
        assertThat(call(receiver, "deleteAgency").with("AgencyCode", code).code())
                .isEqualTo("0");
        assertThat(sendEdoc(letter(documentId(from), from, code)).code()).isEqualTo("18");
    }

    private JsonNode data(String operation) throws Exception {
        return call(sender, operation).answer().get("data");
    }

    private byte[] withZeroInItsHash() {
        while (true) {
            byte[] packet = letter(documentId(from), from, to);
            String hash = WireCall.sha256(packet);
            for (int i = 2; i < 64; i += 2) if (hash.charAt(i) == '0') return packet;
        }
    }

    private WireCall sendEdoc(byte[] packet) {
        return call(sender, "sendEdoc")
                .with("from", from)
                .with("servicetype", "eDoc")
                .with("messagetype", "edoc")
                .file(packet);
    }

    private JsonNode received(String type) throws Exception {
        return call(receiver, "getReceivedEdocList")
                .with("servicetype", "eDoc")
                .with("messagetype", type)
                .answer()
                .get("data");
    }

    private WireCall at(Duration away) {
        String stamp = STAMP.withZone(ZoneOffset.UTC).format(clock.instant().plus(away)) + "0123";
        return new WireCall(port, sender, "countReceiveEdoc", stamp);
    }

    private WireCall call(Made system, String operation) {
        String stamp = STAMP.withZone(ZoneOffset.ofHours(7)).format(clock.instant()) + "0042";
        return new WireCall(port, system, operation, stamp);
    }
}
