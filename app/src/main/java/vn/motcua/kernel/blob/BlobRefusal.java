package vn.motcua.kernel.blob;

import vn.motcua.kernel.Refusal;

/** What the store of contents refuses. */
public enum BlobRefusal implements Refusal {
    /** The content is larger than its keeper takes. */
    CONTENT_TOO_LARGE(Kind.TOO_LARGE),
    /** The disk has no more room than must stay free. */
    STORE_FULL(Kind.UNAVAILABLE);

    private final Kind kind;

    BlobRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
