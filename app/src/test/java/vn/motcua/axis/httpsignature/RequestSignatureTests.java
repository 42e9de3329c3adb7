package vn.motcua.axis.httpsignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature speaks for exactly one request. */
class RequestSignatureTests {

    private static final List<String> COVERED = List.of("@method", "@authority", "@path", "@query", "content-digest");
    private static final Map<String, List<String>> HEADERS = Map.of("content-digest", List.of("sha-256=:abc:"));
    private static final URI ADDRESS = URI.create("https://axis.example/axis/api/v1/packets?size=2");
    private static final RequestParts REQUEST = parts("POST", ADDRESS, HEADERS);
    private static final KeyPair KEYS = SignatureAlgorithm.ED25519.newKeys();

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void whatIsSignedHoldsAfterItsWayThroughHeaders(SignatureAlgorithm algorithm) throws Malformed {
        KeyPair keys = algorithm.newKeys();
        RequestSignature made = RequestSignature.sign(REQUEST, keys.getPrivate(), "k", 5, "n \"1\\", COVERED);
        RequestSignature read = RequestSignature.read(made.inputHeader(), made.header());
        assertThat(read.holds(REQUEST, keys.getPublic())).isTrue();
        assertThat(read.input().nonce()).isEqualTo("n \"1\\");
        assertThat(read.holds(REQUEST, algorithm.newKeys().getPublic())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("others")
    void itHoldsForNoOtherRequest(RequestParts other) {
        RequestSignature made = RequestSignature.sign(REQUEST, KEYS.getPrivate(), "k", 5, "n", COVERED);
        assertThat(made.holds(REQUEST, KEYS.getPublic())).isTrue();
        assertThat(made.holds(other, KEYS.getPublic())).isFalse();
    }

    static Stream<RequestParts> others() {
        return Stream.of(
                parts("PUT", ADDRESS, HEADERS),
                parts("POST", URI.create("https://axis.example:444/axis/api/v1/packets?size=2"), HEADERS),
                parts("POST", URI.create("https://axis.example/axis/api/v1/packets/?size=2"), HEADERS),
                parts("POST", URI.create("https://axis.example/axis/api/v1/packets?size=3"), HEADERS),
                parts("POST", ADDRESS, Map.of("content-digest", List.of("sha-256=:abd:"))),
                parts("POST", ADDRESS, Map.of()));
    }

    @Test
    void whatTheRequestLacksCannotBeSigned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RequestSignature.sign(REQUEST, KEYS.getPrivate(), "k", 5, "n", List.of("idempotency-key")))
                .withMessageContaining("idempotency-key");
    }

    @Test
    void anAlgorithmThatTheKeyIsNotForDoesNotHold() throws Malformed {
        RequestSignature made = RequestSignature.sign(REQUEST, KEYS.getPrivate(), "k", 5, "n", COVERED);
        String input = made.inputHeader().replace("ed25519", "hmac-sha256");
        assertThat(RequestSignature.read(input, made.header()).holds(REQUEST, KEYS.getPublic()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sig1",
                "sig1=",
                "sig1=(\"@method\"",
                "sig1=(@method)",
                "sig1=(\"@method\");created",
                "sig1=(\"@method\");created=1.5",
                "sig1=(\"@method\");created=99999999999999999999",
                "sig1=(\"@method\");keyid=\"a",
                "sig1=(\"@method\");keyid=\"é\"",
                "sig1=(\"@method\" \"@method\")",
                "sig1=(\"@method\");created=1;created=2",
                "sig1=(\"@query-param\";name=\"size\")",
                "SIG=(\"@method\")",
                "sig1=(\"@method\"), sig2=(\"@method\")"
            })
    void headersThatAreNotWellFormedAreRefused(String input) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> RequestSignature.read(input, "sig1=:AAAA:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sig1", "sig1=AAAA", "sig1=:A A:", "sig2=:AAAA:", "sig1=:AAAA:, sig2=:AAAA:"})
    void signaturesThatAreNotWellFormedAreRefused(String signature) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> RequestSignature.read("sig1=(\"@method\")", signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256", "sha-256=:AAAA:", "sha-256=:AAAA", "SHA-256=abc"})
    void digestsThatAreNotWellFormedAreRefused(String digest) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> ContentDigest.sha256(digest));
    }

    @Test
    void keysComeThroughTheirFiles() {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            KeyPair keys = algorithm.newKeys();
            assertThat(PublicKeys.read("# the key of G22\n" + PublicKeys.pem(keys.getPublic())))
                    .contains(keys.getPublic());
            assertThat(PublicKeys.id(keys.getPublic())).matches("[A-Za-z0-9_-]{43}");
        }
        assertThat(PublicKeys.read("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .isEmpty();
        assertThat(PublicKeys.read("")).isEmpty();
    }

    private static RequestParts parts(String method, URI address, Map<String, List<String>> headers) {
        return RequestParts.of(method, address, name -> headers.getOrDefault(name, List.of()));
    }
}
