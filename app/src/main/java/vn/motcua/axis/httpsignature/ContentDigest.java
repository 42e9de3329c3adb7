package vn.motcua.axis.httpsignature;

import java.util.Base64;
import java.util.Optional;

/** The header {@code Content-Digest} (RFC 9530). SHA-256 is written and asked for; others that stand beside it are passed over. */
public final class ContentDigest {

    /** Its name. */
    public static final String HEADER = "Content-Digest";

    private static final String SHA256 = "sha-256";
    private static final int SHA256_BYTES = 32;

    private ContentDigest() {}

    /** The value for a SHA-256. */
    public static String of(byte[] sha256) {
        return SHA256 + "=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /** The SHA-256 in a value; empty if it names none. */
    public static Optional<byte[]> sha256(String header) throws Malformed {
        FieldText text = new FieldText(header);
        Optional<byte[]> found = Optional.empty();
        do {
            String name = text.blanks().key();
            text.demand('=');
            byte[] bytes = text.bytes();
            if (name.equals(SHA256)) found = Optional.of(bytes);
        } while (text.blanks().take(','));
        if (!text.ended() || found.filter(bytes -> bytes.length != SHA256_BYTES).isPresent())
            throw new Malformed("Content-Digest must read sha-256=:…: with 32 bytes");
        return found;
    }
}
