package vn.motcua.axis.receipt;

import vn.motcua.kernel.Refusal;

/** Why there is no receipt. */
public enum ReceiptRefusal implements Refusal {
    /** No packet has this docId. */
    NO_SUCH_PACKET(Kind.NOT_FOUND),
    /** The packet's acceptance waits for the log's next signature. */
    RECEIPT_NOT_YET(Kind.CONFLICT);

    private final Kind kind;

    ReceiptRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
