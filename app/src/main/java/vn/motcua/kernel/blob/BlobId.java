package vn.motcua.kernel.blob;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A content, named by what it is.
 *
 * @param sha256 64 digits of lower-case hex
 */
public record BlobId(String sha256) implements Comparable<BlobId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!FORM.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
    }

    /** From the 32 bytes of the hash. */
    public static BlobId of(byte[] hash) {
        return new BlobId(HexFormat.of().formatHex(hash));
    }

    /** The 32 bytes of the hash. */
    public byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }

    @Override
    public int compareTo(BlobId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
