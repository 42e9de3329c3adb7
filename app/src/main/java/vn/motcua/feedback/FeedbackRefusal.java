package vn.motcua.feedback;

import vn.motcua.kernel.Refusal;

/** To what questions and answers say no. */
public enum FeedbackRefusal implements Refusal {
    AGENCY_UNKNOWN(Kind.RULE),
    QUESTION_UNKNOWN(Kind.NOT_FOUND),
    /** Somebody answered it meanwhile. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** So many questions of one person wait already. */
    TOO_MANY_OPEN(Kind.THROTTLED),
    TEXT_MISSING(Kind.MALFORMED);

    private final Kind kind;

    FeedbackRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
