package vn.motcua.certifiedcopy.visit;

import vn.motcua.kernel.Refusal;

/** All to which appointments say no. */
public enum VisitRefusal implements Refusal {
    /** The office takes no appointments. */
    NO_VISITS(Kind.NOT_FOUND),
    NO_SUCH_VISIT(Kind.NOT_FOUND),
    /** Over, outside of the office's hours, or too far ahead. */
    NO_SUCH_SLOT(Kind.RULE),
    /** Somebody else took the last seat. */
    SLOT_FULL(Kind.CONFLICT),
    /** One at a time at an office. */
    BOOKED_ALREADY(Kind.CONFLICT),
    /** As many as may wait at a time. */
    TOO_MANY_VISITS(Kind.RULE),
    /** Booked and cancelled too often. */
    VISITS_TOO_OFTEN(Kind.THROTTLED),
    /** It was cancelled, or is over. */
    VISIT_OVER(Kind.CONFLICT);

    private final Kind kind;

    VisitRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
