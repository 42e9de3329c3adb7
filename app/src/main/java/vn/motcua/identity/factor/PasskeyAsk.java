package vn.motcua.identity.factor;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AccountId;

/**
 * What a browser is asked for a passkey: the options of the Web Authentication standard, as the JSON that the page hands to its script.
 *
 * @param json the options
 */
public record PasskeyAsk(String json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257); // ES256, EdDSA, RS256
    private static final long TIMEOUT_MILLIS = 300_000;

    static PasskeyAsk toCreate(String host, byte[] challenge, AccountId account, String name, List<Passkey> present) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rp", Map.of("id", host, "name", "Một Cửa"));
        options.put("user", Map.of("id", base64(handle(account)), "name", name, "displayName", name));
        options.put("challenge", base64(challenge));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(one -> Map.of("type", "public-key", "alg", one))
                        .toList());
        options.put("timeout", TIMEOUT_MILLIS);
        options.put("attestation", "none");
        options.put("excludeCredentials", credentials(present));
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        return new PasskeyAsk(JSON.writeValueAsString(options));
    }

    static PasskeyAsk toUse(String host, byte[] challenge, List<Passkey> allowed) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rpId", host);
        options.put("challenge", base64(challenge));
        options.put("timeout", TIMEOUT_MILLIS);
        options.put("userVerification", "required");
        options.put("allowCredentials", credentials(allowed));
        return new PasskeyAsk(JSON.writeValueAsString(options));
    }

    private static List<Map<String, String>> credentials(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(one -> Map.of("type", "public-key", "id", one.id()))
                .toList();
    }

    private static byte[] handle(AccountId account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
