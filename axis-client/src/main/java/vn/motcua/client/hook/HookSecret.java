package vn.motcua.client.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.client.json.Json;

/**
 * The secret of a web hook, by which calls of the axis are known. Whoever is called answers with 200 to 299 once it has noted what it was told;
 * the same may come again, with the same id.
 */
public final class HookSecret {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String HMAC = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    /**
     * Takes the secret as the axis gave it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public HookSecret(String text) {
        if (!text.startsWith(PREFIX)) throw new IllegalArgumentException("no secret of a web hook");
        key = new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), HMAC);
    }

    /**
     * What a call says; empty if it is not the axis's, or was made more than five minutes ago.
     *
     * @param id the header {@code webhook-id}
     * @param timestamp the header {@code webhook-timestamp}
     * @param signature the header {@code webhook-signature}
     * @param body all its bytes
     */
    public Optional<HookNotice> read(String id, String timestamp, String signature, byte[] body, Instant now) {
        if (!inTime(timestamp, now) || !holds(id, timestamp, signature, body)) return Optional.empty();
        try {
            return Optional.of(HookNotice.of(id, Json.read(new String(body, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean inTime(String timestamp, Instant now) {
        try {
            Instant made = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(made, now).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** Several signatures may stand there, while a secret is changed. */
    private boolean holds(String id, String timestamp, String signature, byte[] body) {
        byte[] right = hmac(id + "." + timestamp + ".", body);
        return Arrays.stream(signature.split(" "))
                .filter(one -> one.startsWith(VERSION))
                .anyMatch(one -> MessageDigest.isEqual(right, decoded(one.substring(VERSION.length()))));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] hmac(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
