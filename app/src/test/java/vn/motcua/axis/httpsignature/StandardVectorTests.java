package vn.motcua.axis.httpsignature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The values that RFC 9421 (appendix B) and RFC 9530 print, as the outside judge of what we sign and check. */
class StandardVectorTests {

    private static final PublicKey ED25519 = decode("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
    private static final PublicKey P256 =
            decode("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+"
                    + "hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
            "content-type", List.of("application/json"),
            "content-length", List.of("18"));

    /** The request of appendix B.2. */
    private static final RequestParts REQUEST = new RequestParts(
            "POST", "example.com", "/foo", "param=Value&Pet=dog", name -> HEADERS.getOrDefault(name, List.of()));

    private static final String INPUT = "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
            + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"";
    private static final String SIGNATURE =
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";

    @Test
    void theSignatureOfB26Holds() throws Malformed {
        RequestSignature signature = RequestSignature.read(INPUT, SIGNATURE);
        assertThat(signature.holds(REQUEST, ED25519)).isTrue();
        assertThat(signature.input().keyId()).isEqualTo("test-key-ed25519");
        assertThat(signature.input().created().orElseThrow().getEpochSecond()).isEqualTo(1618884473L);
    }

    @Test
    void theSignatureOfB26IsMadeAgainByteByByte() throws Exception {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder()
                        .decode("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF")));
        byte[] base = RequestSignature.base(REQUEST, SignatureInput.parse(INPUT));
        assertThat(new String(base, StandardCharsets.UTF_8)).isEqualTo("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519\"""");
        byte[] made = SignatureAlgorithm.ED25519.sign(key, base);
        assertThat("sig-b26=:" + Base64.getEncoder().encodeToString(made) + ":").isEqualTo(SIGNATURE);
    }

    /** That of B.2.4 is a response's, which the axis does not sign: what is signed is taken from the standard. */
    @Test
    void theSignatureOfB24Holds() {
        String base = """
                "@status": 200
                "content-type": application/json
                "content-digest": sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:
                "content-length": 23
                "@signature-params": ("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256\"""";
        byte[] signed = Base64.getDecoder()
                .decode("wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==");
        byte[] what = base.getBytes(StandardCharsets.UTF_8);
        assertThat(SignatureAlgorithm.ECDSA_P256.holds(P256, what, signed)).isTrue();
        what[what.length - 2] ^= 1;
        assertThat(SignatureAlgorithm.ECDSA_P256.holds(P256, what, signed)).isFalse();
    }

    /** The first example of RFC 9530, appendix B: the digest of {@code {"hello": "world"}} with a line feed. */
    @Test
    void theDigestOfTheStandardIsRead() throws Exception {
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest("{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8));
        String header = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
        assertThat(ContentDigest.of(digest)).isEqualTo(header);
        assertThat(ContentDigest.sha256("sha-512=:AAAA:, " + header)).contains(digest);
    }

    private static PublicKey decode(String key) {
        Optional<PublicKey> read = PublicKeys.decode(Base64.getDecoder().decode(key));
        return read.orElseThrow();
    }
}
