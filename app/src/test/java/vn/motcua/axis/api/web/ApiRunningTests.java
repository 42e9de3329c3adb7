package vn.motcua.axis.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;
import vn.motcua.axis.AxisWorld;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.axis.key.AddKey;
import vn.motcua.axis.key.EndKey;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** The modern door, over real HTTP: what is rightly signed passes, and nothing else does. */
@RunningTest
class ApiRunningTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private AddKey addKey;

    @Autowired
    private EndKey endKey;

    @Autowired
    private RecordEvents record;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Notary notary;

    private AxisWorld world;
    private String from = "";
    private String to = "";
    private String system = "";
    private KeyPair keys = SignatureAlgorithm.ED25519.newKeys();
    private SignedClient sender = new SignedClient(0, keys);
    private SignedClient receiver = new SignedClient(0, keys);

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new AxisWorld(context);
        from = world.agency();
        to = world.agency();
        keys = SignatureAlgorithm.ED25519.newKeys();
        system = world.caller(from).code();
        sender = register(system, keys);
        receiver = client(to, SignatureAlgorithm.ECDSA_P256.newKeys());
    }

    @Test
    void fromSendingToTheAcknowledgementThatTheSenderSees() {
        byte[] packet = letter();
        JsonNode accepted = json(sender.post("/packets?from=" + from, packet, "one"), 201);
        JsonNode waiting = json(receiver.get("/deliveries"), 200).path("deliveries");
        assertThat(waiting.size()).isEqualTo(1);
        String delivery = waiting.get(0).path("delivery").asString();
        assertThat(waiting.get(0).path("sha256").asString())
                .isEqualTo(accepted.path("sha256").asString());
        HttpResponse<String> content = receiver.get("/deliveries/" + delivery + "/content");
        assertThat(content.body()).isEqualTo(new String(packet, StandardCharsets.UTF_8));
        assertThat(content.headers().firstValue("Content-Digest")).isPresent();
        assertThat(receiver.put("/deliveries/" + delivery + "/acknowledgement", "{\"state\":\"done\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(receiver.get("/deliveries"), 200).path("deliveries").size())
                .isZero();
        JsonNode seen = json(sender.get("/packets/" + accepted.path("packet").asString()), 200);
        assertThat(seen.path("deliveries").get(0).path("state").asString()).isEqualTo("done");
        assertThat(json(sender.get("/packets"), 200)
                        .path("packets")
                        .get(0)
                        .path("packet")
                        .asString())
                .isEqualTo(accepted.path("packet").asString());
        assertThat(json(sender.get("/events?after="), 200).path("events").valueStream())
                .extracting(one -> one.path("kind").asString())
                .contains("acknowledged");
    }

    @Test
    void aDryRunSaysWhatWouldBeRefusedAndSendsNothing() {
        JsonNode fine = json(sender.get("/dry-run?from=" + from + "&to=" + to + "&bytes=41943040"), 200);
        assertThat(fine.path("ready").asBoolean()).isTrue();
        assertThat(fine.path("receivers").get(0).path("found").asString()).isEqualTo("open");
        assertThat(fine.path("receivers").get(0).path("taken").path("cases").asInt())
                .isZero();
        JsonNode not = json(sender.get("/dry-run?from=" + from + "&to=" + to + "&to=KHONGCO"), 200);
        assertThat(not.path("ready").asBoolean()).isFalse();
        JsonNode obstacle = not.path("receivers").get(1).path("obstacles").get(0);
        assertThat(obstacle.path("code").asString()).isEqualTo("RECEIVER_UNKNOWN");
        assertThat(obstacle.path("title").asString()).contains("KHONGCO");
        assertThat(json(receiver.get("/deliveries"), 200).path("deliveries").size())
                .isZero();
        assertThat(json(sender.get("/dry-run?from=" + to + "&to=" + from), 403)
                        .path("code")
                        .asString())
                .isEqualTo("SENDER_FOREIGN");
        json(sender.get("/dry-run?from=" + from + "&to=" + to + "&bytes=many"), 400);
    }

    @Test
    void aSystemSetsTriesAndRemovesItsOwnHookAndNoneInsideTheNetwork() throws Exception {
        json(sender.get("/hook"), 404);
        assertThat(json(sender.put("/hook", "{\"url\":\"https://" + "10.0.0.1/\"}"), 422)
                        .path("code")
                        .asString())
                .isEqualTo("HOOK_NETWORK_CLOSED");
        json(sender.put("/hook", "{}"), 400);
        try (java.net.ServerSocket nobody =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + nobody.getLocalPort() + "/truc";
            JsonNode made = json(sender.put("/hook", "{\"url\":\"" + url + "\"}"), 200);
            assertThat(made.path("secret").asString()).startsWith("whsec_").hasSize(50);
            nobody.close();
            JsonNode shown = json(sender.get("/hook"), 200);
            assertThat(shown.path("url").asString()).isEqualTo(url);
            assertThat(shown.path("state").asString()).isEqualTo("on");
            JsonNode ping = json(sender.send("POST", "/hook/ping", "", draft -> {}), 200);
            assertThat(ping.path("taken").asBoolean()).isFalse();
            assertThat(ping.path("problem").asString()).isEqualTo("NOT_CONNECTED");
        }
        json(receiver.get("/hook"), 404);
        assertThat(sender.send("DELETE", "/hook", "", draft -> {}).statusCode()).isEqualTo(204);
        json(sender.get("/hook"), 404);
    }

    @Test
    void theSenderWithdrawsWhatNobodyTookAndHasTheProof() {
        String packet = json(sender.post("/packets?from=" + from, letter(), "one"), 201)
                .path("packet")
                .asString();
        String delivery = json(receiver.get("/deliveries"), 200)
                .path("deliveries")
                .get(0)
                .path("delivery")
                .asString();
        assertThat(receiver.post("/packets/" + packet + "/withdrawal", new byte[0], "w")
                        .statusCode())
                .isEqualTo(404);
        JsonNode early = json(sender.post("/deliveries/" + delivery + "/non-delivery", new byte[0], "n"), 409);
        assertThat(early.path("code").asString()).isEqualTo("NOT_WAITING_LONG");
        assertThat(sender.get("/deliveries/" + delivery + "/withdrawal").statusCode())
                .isEqualTo(404);
        JsonNode came = json(sender.post("/packets/" + packet + "/withdrawal", new byte[0], "w"), 200);
        assertThat(came.path("deliveries").get(0).path("withdrawn").asBoolean()).isTrue();
        HttpResponse<String> proof = sender.get("/deliveries/" + delivery + "/withdrawal");
        assertThat(vn.motcua.axis.proof.ProofCheck.check(
                                proof.body().getBytes(StandardCharsets.UTF_8), java.util.List.of())
                        .faults())
                .isEmpty();
        assertThat(receiver.get("/deliveries/" + delivery + "/withdrawal").statusCode())
                .isEqualTo(404);
        assertThat(json(receiver.get("/deliveries"), 200).path("deliveries").size())
                .isZero();
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        JsonNode accepted = json(sender.post("/packets?from=" + from, letter(), "one"), 201);
        SignedClient stranger = client(world.agency(), SignatureAlgorithm.ED25519.newKeys());
        String delivery = json(receiver.get("/deliveries"), 200)
                .path("deliveries")
                .get(0)
                .path("delivery")
                .asString();
        assertThat(stranger.get("/packets/" + accepted.path("packet").asString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/deliveries/" + delivery).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/deliveries/" + delivery + "/content").statusCode())
                .isEqualTo(404);
        assertThat(stranger.put("/deliveries/" + delivery + "/acknowledgement", "{\"state\":\"done\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(stranger.post("/packets?from=" + from, letter(), "x"), 403)
                        .path("code")
                        .asString())
                .isEqualTo("SENDER_FOREIGN");
    }

    @Test
    void oneKeyIsOneSending() {
        byte[] packet = letter();
        String address = "/packets?from=" + from;
        HttpResponse<String> first = sender.post(address, packet, "k1");
        HttpResponse<String> again = sender.post(address, packet, "k1");
        assertThat(json(again, 201)).isEqualTo(json(first, 201));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(json(sender.post(address, letter(), "k1"), 422).path("code").asString())
                .isEqualTo("REQUEST_KEY_REUSED");
        JsonNode otherKey = json(sender.post(address, packet, "k2"), 201);
        assertThat(otherKey.path("sentBefore").asBoolean()).isTrue();
        assertThat(json(receiver.get("/deliveries"), 200).path("deliveries").size())
                .isEqualTo(1);
    }

    /** Sealing runs behind; that it is not there yet is said with when to come again. Strangers are told that there is no packet. */
    @Test
    void aReceiptIsForThoseConcernedOnceItIsSealed() throws Exception {
        String packet = json(sender.post("/packets?from=" + from, letter(), "one"), 201)
                .path("packet")
                .asString();
        String address = "/packets/" + packet + "/receipt";
        HttpResponse<String> first = receiver.get(address);
        if (first.statusCode() == 409)
            assertThat(first.headers().firstValue("Retry-After")).isPresent();
        SignedClient stranger = client(world.agency(), SignatureAlgorithm.ED25519.newKeys());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        sequencer.run();
        notary.sign();
        HttpResponse<String> sealed = receiver.get(address);
        for (int i = 0; i < 120 && sealed.statusCode() == 409; i++) {
            Thread.sleep(500);
            sealed = receiver.get(address);
        }
        assertThat(json(sealed, 200).path("statement").asString()).contains("\"docId\":" + packet);
        assertThat(sender.get(address).body()).isEqualTo(sealed.body());
    }

    /** What is refused is not remembered: the same key may be used for the corrected packet. */
    @Test
    void aRefusedSendingLeavesItsKeyFree() {
        assertThat(sender.post("/packets?from=" + from, "<edXML/>".getBytes(StandardCharsets.UTF_8), "k")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sender.post("/packets?from=" + from, letter(), "k").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void whatIsNotRightlySignedIsRefused(String name, int status, String code, Consumer<SignedClient.Draft> wrong) {
        byte[] packet = letter();
        HttpResponse<String> answer = sender.send("POST", "/packets?from=" + from, "", draft -> {
            draft.body = packet;
            draft.sent = packet;
            draft.headers.put("idempotency-key", "k");
            draft.covered.add("idempotency-key");
            wrong.accept(draft);
        });
        JsonNode problem = json(answer, status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(json(receiver.get("/deliveries"), 200).path("deliveries").size())
                .isZero();
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(
                        "no signature",
                        401,
                        "SIGNATURE_MISSING",
                        draft -> draft.afterSigning = headers -> {
                            headers.remove("signature");
                            headers.remove("signature-input");
                        }),
                wrong(
                        "half a signature",
                        400,
                        "SIGNATURE_MALFORMED",
                        draft -> draft.afterSigning = headers -> headers.put("signature", "sig1=:AAAA")),
                wrong(
                        "another signature",
                        401,
                        "SIGNATURE_WRONG",
                        draft -> draft.afterSigning =
                                headers -> headers.put("signature", "sig1=:" + "A".repeat(86) + "==:")),
                wrong(
                        "an unknown key",
                        401,
                        "SIGNATURE_WRONG",
                        draft -> draft.afterSigning = headers -> headers.put(
                                "signature-input",
                                String.valueOf(headers.get("signature-input"))
                                        .replaceAll("keyid=\"[^\"]*\"", "keyid=\"x\""))),
                wrong(
                        "another query",
                        401,
                        "SIGNATURE_WRONG",
                        draft -> draft.sentAddress = draft.address + "&type=edoc"),
                wrong(
                        "another request key",
                        401,
                        "SIGNATURE_WRONG",
                        draft -> draft.afterSigning = headers -> headers.put("idempotency-key", "other")),
                wrong(
                        "another digest header",
                        401,
                        "SIGNATURE_WRONG",
                        draft -> draft.afterSigning =
                                headers -> headers.put("content-digest", "sha-256=:" + "A".repeat(43) + "=:")),
                wrong("another body", 422, "DIGEST_DIFFERS", draft -> {
                    draft.sent = draft.body.clone();
                    draft.sent[draft.sent.length - 1] ^= 1;
                }),
                wrong(
                        "a body cut short",
                        422,
                        "DIGEST_DIFFERS",
                        draft -> draft.sent = java.util.Arrays.copyOf(draft.body, draft.body.length - 1)),
                wrong(
                        "too old",
                        401,
                        "SIGNATURE_OUT_OF_TIME",
                        draft -> draft.created = Instant.now().minus(Duration.ofMinutes(6))),
                wrong(
                        "from the future",
                        401,
                        "SIGNATURE_OUT_OF_TIME",
                        draft -> draft.created = Instant.now().plus(Duration.ofMinutes(6))),
                wrong(
                        "the query not covered",
                        401,
                        "SIGNATURE_COVERS_TOO_LITTLE",
                        draft -> draft.covered.remove("@query")),
                wrong(
                        "the request key not covered",
                        401,
                        "SIGNATURE_COVERS_TOO_LITTLE",
                        draft -> draft.covered.remove("idempotency-key")),
                wrong(
                        "the digest not covered",
                        401,
                        "SIGNATURE_COVERS_TOO_LITTLE",
                        draft -> draft.covered.add("-content-digest")),
                wrong("no nonce", 401, "SIGNATURE_COVERS_TOO_LITTLE", draft -> draft.nonce = ""));
    }

    private static Arguments wrong(String name, int status, String code, Consumer<SignedClient.Draft> wrong) {
        return Arguments.of(name, status, code, wrong);
    }

    @Test
    void aRequestThatComesAgainIsRefused() {
        json(sender.post("/packets?from=" + from, letter(), "one"), 201);
        String delivery = json(receiver.get("/deliveries"), 200)
                .path("deliveries")
                .get(0)
                .path("delivery")
                .asString();
        String nonce = UUID.randomUUID().toString();
        String address = "/deliveries/" + delivery + "/acknowledgement";
        assertThat(receiver.send("PUT", address, "{\"state\":\"processing\"}", draft -> draft.nonce = nonce)
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(receiver.send("PUT", address, "{\"state\":\"processing\"}", draft -> draft.nonce = nonce), 401)
                        .path("code")
                        .asString())
                .isEqualTo("REQUEST_REPEATED");
    }

    @Test
    void keysOverlapAndEndWhenTheyAreEndedAtOnce() {
        KeyPair fresh = SignatureAlgorithm.ED25519.newKeys();
        assertThat(sender.get("/packets").statusCode()).isEqualTo(200);
        SignedClient next = register(system, fresh);
        assertThat(next.get("/packets").statusCode()).isEqualTo(200);
        assertThat(sender.get("/packets").statusCode()).isEqualTo(200);
        Actors.as(Actor.SYSTEM, () -> endKey.end(PublicKeys.id(keys.getPublic()), Duration.ZERO));
        assertThat(sender.get("/packets").statusCode()).isEqualTo(401);
        assertThat(next.get("/packets").statusCode()).isEqualTo(200);
    }

    @Test
    void sentencesComeInTheLanguageAskedFor() {
        assertThat(inLanguage("en-GB,en;q=0.9")).contains("missing or has none");
        assertThat(inLanguage("vi")).contains("giá trị không đúng");
        assertThat(inLanguage("fr")).contains("giá trị không đúng");
    }

    @Test
    void agenciesAreFoundByEitherCode() {
        JsonNode found = json(sender.get("/agencies?code=" + from + "&code=" + world.other(to) + "&code=Z99.404"), 200)
                .path("agencies");
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(1).path("qd20").asString()).isEqualTo(to);
    }

    private String inLanguage(String language) {
        HttpResponse<String> answer =
                sender.send("GET", "/packets?limit=0", "", draft -> draft.headers.put("accept-language", language));
        return json(answer, 400).path("title").asString();
    }

    private SignedClient client(String agency, KeyPair pair) {
        return register(world.caller(agency).code(), pair);
    }

    private SignedClient register(String code, KeyPair pair) {
        AddKey.Command command = new AddKey.Command(code, PublicKeys.pem(pair.getPublic()), Optional.empty());
        Actors.as(Actor.SYSTEM, () -> addKey.add(command));
        record.forget();
        return new SignedClient(port, pair);
    }

    private byte[] letter() {
        return AxisWorld.letter(AxisWorld.documentId(from), from, to);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type).startsWith(status < 400 ? "application/json" : "application/problem+json");
        return JSON.readTree(answer.body());
    }
}
