package vn.motcua.identity.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time, as authenticator apps make them (RFC 6238 with SHA-1, 30 seconds, six digits). */
public final class Totp {

    /** For how long one code is shown. */
    public static final int STEP_SECONDS = 30;

    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final int LOW_NIBBLE = 0xf;
    private static final int WITHOUT_SIGN = 0x7fffffff;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Totp() {}

    /** A new secret of 160 bits, in base 32. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) text.append(BASE32.charAt(group(bytes, bit)));
        return text.toString();
    }

    /** The code at a moment. */
    public static String code(String secret, Instant at) {
        return code(decode(secret), at.getEpochSecond() / STEP_SECONDS);
    }

    /**
     * The step of time to which a code belongs: the present one, the one before or the one after, as clocks differ; empty if it belongs to
     * none of them, or to one that is not after the last one taken.
     */
    static OptionalLong step(String secret, String code, Instant now, long lastTaken) {
        byte[] key = decode(secret);
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> step > lastTaken && code(key, step).equals(code))
                .findFirst();
    }

    private static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & LOW_NIBBLE) & WITHOUT_SIGN;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int group(byte[] bytes, int bit) {
        int two = (bytes[bit / Byte.SIZE] & 0xff) << Byte.SIZE
                | (bit / Byte.SIZE + 1 < bytes.length ? bytes[bit / Byte.SIZE + 1] & 0xff : 0);
        return two >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE) & 0x1f;
    }

    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            held = held << BITS | BASE32.indexOf(c);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
