package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two hashes of the contract. */
final class Hashes {

    private Hashes() {}

    /** Lower-case hex of HMAC-SHA256 over the text, the key being the secret's bytes in UTF-8. */
    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hex of SHA-256 over a file, which may lie in parts. */
    static String sha256(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** The same as some clients write it: each byte without its leading zero, so that {@code 0a} becomes {@code a}. */
    static String shortSha256(byte[] file) {
        StringBuilder text = new StringBuilder();
        for (byte one : digest(file)) text.append(Integer.toHexString(one & 0xff));
        return text.toString();
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
