package vn.motcua.client.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.motcua.axis.httpsignature.RequestParts;
import vn.motcua.axis.httpsignature.RequestSignature;
import vn.motcua.client.key.KeyFile;
import vn.motcua.kernel.text.Language;

/** Makes requests and signs them: each with the time and a nonce of its own, over all that says what it asks for. */
final class SignedRequests {

    private static final String BASE = "/axis/api/v1";
    private static final Duration LONGEST = Duration.ofMinutes(15); // an upload of the largest packet over a slow line
    private static final List<String> ALWAYS = List.of("@method", "@authority", "@path", "@query");
    private static final List<String> WHERE_PRESENT = List.of("content-digest", "idempotency-key");

    private final URI endpoint;
    private final KeyFile key;
    private final Language language;
    private final SecureRandom random = new SecureRandom();

    SignedRequests(URI endpoint, KeyFile key, Language language) {
        this.endpoint = endpoint;
        this.key = key;
        this.language = language;
    }

    /** A request, its headers' names in small letters. */
    HttpRequest make(String method, String address, Map<String, String> headers, BodyPublisher body) {
        URI whole = URI.create(endpoint + BASE + address);
        HttpRequest.Builder builder = HttpRequest.newBuilder(whole)
                .timeout(LONGEST)
                .method(method, body)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.tag());
        headers.forEach(builder::header);
        RequestSignature signature = sign(RequestParts.of(method, whole, name -> values(headers, name)), headers);
        return builder.header(RequestSignature.INPUT_HEADER, signature.inputHeader())
                .header(RequestSignature.HEADER, signature.header())
                .build();
    }

    /** SHA-256. */
    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSignature sign(RequestParts request, Map<String, String> headers) {
        List<String> covered = new ArrayList<>(ALWAYS);
        WHERE_PRESENT.stream().filter(headers::containsKey).forEach(covered::add);
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return RequestSignature.sign(
                request,
                key.privateKey(),
                key.id(),
                Instant.now().getEpochSecond(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                covered);
    }

    private static List<String> values(Map<String, String> headers, String name) {
        String value = headers.get(name);
        return value == null ? List.of() : List.of(value);
    }
}
