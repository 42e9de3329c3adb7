package vn.motcua.payment.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two ways in which partners sign. What is signed holds the secret, so it is never kept, logged or shown. */
public final class GatewayHash {

    private GatewayHash() {}

    /** Dialect A: SHA-256 of the values and the secret, joined by bars; lower-case hexadecimal. */
    public static String sha256(String secret, List<String> values) {
        try {
            byte[] text = (String.join("|", values) + "|" + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** KeyPay: HMAC-SHA-256 of the values joined by bars; lower-case hexadecimal. */
    public static String hmac(String key, List<String> values) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(String.join("|", values).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in the same time wherever they differ. */
    public static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
