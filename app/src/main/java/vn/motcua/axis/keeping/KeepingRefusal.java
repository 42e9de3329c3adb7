package vn.motcua.axis.keeping;

import vn.motcua.kernel.Refusal;

/** What is refused about keeping contents. */
public enum KeepingRefusal implements Refusal {
    /** Fewer days than contents must be kept, or more than a hundred years. */
    KEEPING_DAYS_WRONG(Kind.RULE),
    /** A hold needs a reason that can be read. */
    HOLD_REASON_WRONG(Kind.RULE),
    /** It ends before it begins. */
    HOLD_DAYS_WRONG(Kind.RULE),
    /** There is no such packet, or the agency neither sent nor received it. */
    HOLD_PACKET_UNKNOWN(Kind.RULE),
    /** There is no such hold of the agency. */
    HOLD_UNKNOWN(Kind.NOT_FOUND),
    /** Somebody lifted it already. */
    HOLD_LIFTED(Kind.CONFLICT),
    /** Whoever placed a hold does not lift it. */
    HOLD_BY_ONESELF(Kind.CONFLICT);

    private final Kind kind;

    KeepingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
