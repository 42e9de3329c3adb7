package vn.motcua.client.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.client.json.Json;

/** Arguments as the exchange takes them: prefixed headers, repeated in one signed JSON object. */
final class SignedArguments {

    private static final String PREFIX = "XroadVnpt-";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+'", Locale.ROOT);

    private final String system;
    private final String secret;

    SignedArguments(String system, String secret) {
        this.system = system;
        this.secret = secret;
    }

    Map<String, String> headers(Map<String, String> arguments) {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put(PREFIX + "systemid", system);
        signed.put(PREFIX + "timestamp", time(Instant.now().atZone(ZONE)));
        arguments.forEach((name, value) -> signed.put(PREFIX + name, value));
        String text = Json.write(signed);
        Map<String, String> headers = new LinkedHashMap<>(signed);
        headers.put(PREFIX + "sign-header", text);
        headers.put(
                PREFIX + "sign-header-key",
                String.join(
                        ";",
                        signed.keySet().stream()
                                .map(name -> name.substring(PREFIX.length()))
                                .toList()));
        headers.put(PREFIX + "hash-header", hmac(text));
        headers.put(PREFIX + "version", "axis-client");
        return headers;
    }

    private static String time(ZonedDateTime now) {
        return TIME.format(now) + String.format(Locale.ROOT, "%04d", now.getNano() / 1_000_000);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
