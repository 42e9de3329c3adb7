package vn.motcua.payment.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How both sides of the wire sign: {@code X-Bank-Time} holds the seconds since 1970, {@code X-Bank-Sign} the HMAC-SHA-256 in lower-case hexadecimal of that time, a full
 * stop and the body, under the key that both know.
 */
public final class WireSignature {

    /** The header with the time. */
    public static final String TIME = "X-Bank-Time";

    /** The header with the signature. */
    public static final String SIGN = "X-Bank-Sign";

    private static final long WINDOW_SECONDS = 600;
    private static final String HMAC = "HmacSHA256";

    private WireSignature() {}

    /** Signs. */
    public static String sign(String key, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True if it holds, and was made within ten minutes of now: what is older is a replay. Takes the same time whatever is wrong. */
    public static boolean holds(String key, @Nullable String time, @Nullable String sign, byte[] body, Instant now) {
        String at = time == null ? "" : time;
        byte[] wanted = sign(key, at, body).getBytes(StandardCharsets.UTF_8);
        byte[] given = (sign == null ? "" : sign).getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(wanted, given);
        return same
                && at.matches("[0-9]{1,12}")
                && Math.abs(Long.parseLong(at) - now.getEpochSecond()) <= WINDOW_SECONDS;
    }
}
