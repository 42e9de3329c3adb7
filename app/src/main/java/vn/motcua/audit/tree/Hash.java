package vn.motcua.audit.tree;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash of the tree. Leaves and nodes are hashed apart (RFC 6962, section 2.1), so that neither can be passed off as the other. */
public final class Hash {

    /** Bytes in a hash. */
    public static final int BYTES = 32;

    /** The root of a tree with nothing in it. */
    public static final Hash EMPTY = of(new byte[0]);

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /** The hash of a leaf's bytes. */
    public static Hash leaf(byte[] data) {
        return of(new byte[] {0}, data);
    }

    /** The hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        return of(new byte[] {1}, left.value, right.value);
    }

    /** The plain hash of some bytes. */
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** The hash that was written down in Base64. */
    public static Hash parse(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) throw new IllegalArgumentException("a hash has 32 bytes");
        return new Hash(bytes);
    }

    /** The hash that stands at a place in a tile. */
    static Hash in(byte[] tile, int place) {
        return new Hash(Arrays.copyOfRange(tile, place * BYTES, (place + 1) * BYTES));
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** In Base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(value);
    }
}
