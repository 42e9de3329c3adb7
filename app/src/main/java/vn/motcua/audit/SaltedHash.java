package vn.motcua.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the log says of facts that it may not name: it shows later that facts kept elsewhere are these, and nobody finds them by trying who does not know the salt. */
public final class SaltedHash {

    private SaltedHash() {}

    /**
     * SHA-256 of salt and text, in hexadecimal.
     *
     * @param salt random, kept beside the facts and not in the log
     * @param text the facts, each time in the same form
     */
    public static String of(String salt, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((salt + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
