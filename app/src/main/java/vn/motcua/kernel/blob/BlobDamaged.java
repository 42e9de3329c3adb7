package vn.motcua.kernel.blob;

import java.io.IOException;
import java.io.Serial;

/** What was stored is no more what it was: the bytes read do not have the hash by which they were asked for. */
public final class BlobDamaged extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    BlobDamaged(BlobId id, String how) {
        super("content " + id + " is damaged: " + how);
    }
}
