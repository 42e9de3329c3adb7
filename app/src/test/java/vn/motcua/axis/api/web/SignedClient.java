package vn.motcua.axis.api.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.axis.httpsignature.ContentDigest;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.RequestParts;
import vn.motcua.axis.httpsignature.RequestSignature;

/** Signs requests in any right or wrong way, and sends them. */
final class SignedClient {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final KeyPair keys;

    SignedClient(int port, KeyPair keys) {
        this.port = port;
        this.keys = keys;
    }

    /** One request; what a test leaves alone is as it should be. */
    static final class Draft {
        String method = "GET";
        String address = "";
        byte[] body = {};
        byte[] sent = {};
        Instant created = Instant.now();
        String nonce = UUID.randomUUID().toString();
        final Map<String, String> headers = new LinkedHashMap<>();
        final List<String> covered = new ArrayList<>(List.of("@method", "@authority", "@path", "@query"));
        Consumer<Map<String, String>> afterSigning = headers -> {};
        String sentAddress = "";
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, "", draft -> {});
    }

    HttpResponse<String> put(String address, String json) {
        return send("PUT", address, json, draft -> {});
    }

    HttpResponse<String> post(String address, byte[] packet, String requestKey) {
        return send("POST", address, "", draft -> {
            draft.body = packet;
            draft.sent = packet;
            draft.headers.put("idempotency-key", requestKey);
            draft.covered.add("idempotency-key");
        });
    }

    HttpResponse<String> send(String method, String address, String body, Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.method = method;
        draft.address = address;
        draft.sentAddress = address;
        draft.body = body.getBytes(StandardCharsets.UTF_8);
        draft.sent = draft.body;
        change.accept(draft);
        if (!method.equals("GET")) {
            draft.headers.putIfAbsent("content-digest", ContentDigest.of(sha256(draft.body)));
            if (!draft.covered.contains("-content-digest")) draft.covered.add("content-digest");
            draft.covered.remove("-content-digest");
        }
        return send(draft);
    }

    private HttpResponse<String> send(Draft draft) {
        URI signed = URI.create("http://127.0.0.1:" + port + "/axis/api/v1" + draft.address);
        RequestSignature signature = RequestSignature.sign(
                RequestParts.of(draft.method, signed, name -> {
                    String value = draft.headers.get(name);
                    return value == null ? List.of() : List.of(value);
                }),
                keys.getPrivate(),
                PublicKeys.id(keys.getPublic()),
                draft.created.getEpochSecond(),
                draft.nonce,
                draft.covered);
        Map<String, String> headers = new LinkedHashMap<>(draft.headers);
        headers.put("signature-input", signature.inputHeader());
        headers.put("signature", signature.header());
        draft.afterSigning.accept(headers);
        String address = draft.sentAddress.equals(draft.address) ? draft.address : draft.sentAddress;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/axis/api/v1" + address))
                .method(
                        draft.method,
                        draft.sent.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(draft.sent));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
