package vn.motcua.identity.jose;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signed JSON in its compact form. */
@Component
public class Jws {

    private static final int LONGEST = 8_000;

    private final JsonMapper json;

    Jws(JsonMapper json) {
        this.json = json;
    }

    /**
     * Signs claims by RS256.
     *
     * @param keyId names the key
     * @param type what it is, such as {@code JWT}
     */
    public String sign(PrivateKey key, String keyId, String type, Map<String, Object> claims) {
        Map<String, Object> header = new java.util.LinkedHashMap<>();
        header.put("alg", JwsAlgorithm.RS256.name());
        header.put("kid", keyId);
        header.put("typ", type);
        String signed = encode(json.writeValueAsBytes(header)) + "." + encode(json.writeValueAsBytes(claims));
        try {
            return signed + "." + encode(JwsAlgorithm.RS256.sign(key, ascii(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The claims, if one of the keys made the signature by an algorithm that this key is for; whatever else the header says of it is not
     * heeded. Nothing is said of times and names: that is the reader's to judge.
     */
    public Optional<JsonNode> open(String token, List<VerificationKey> keys) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) return Optional.empty();
        try {
            JsonNode header = json.readTree(decode(parts[0]));
            byte[] signature = decode(parts[2]);
            if (header.has("crit")) return Optional.empty();
            String algorithm = header.path("alg").asString("");
            String keyId = header.path("kid").asString("");
            byte[] data = ascii(parts[0] + "." + parts[1]);
            for (VerificationKey key : keys)
                if (key.made(algorithm, keyId, data, signature))
                    return Optional.of(json.readTree(decode(parts[1]))).filter(JsonNode::isObject);
            return Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
