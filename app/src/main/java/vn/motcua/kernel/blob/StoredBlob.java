package vn.motcua.kernel.blob;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A content that was taken in and that no row names yet: what {@link Blobs#keep} puts into the caller's transaction. Whatever is not kept within
 * hours goes away by itself.
 */
public final class StoredBlob {

    private final BlobId id;
    private final long length;
    private final byte @Nullable [] bytes;
    private final @Nullable String place;
    private final Instant stored;

    StoredBlob(BlobId id, long length, byte @Nullable [] bytes, @Nullable String place, Instant stored) {
        this.id = id;
        this.length = length;
        this.bytes = bytes;
        this.place = place;
        this.stored = stored;
    }

    /** Its name. */
    public BlobId id() {
        return id;
    }

    /** How many bytes it has. */
    public long length() {
        return length;
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    @Nullable
    String place() {
        return place;
    }

    Instant stored() {
        return stored;
    }
}
