package vn.motcua.kernel.worktime.calendar;

import vn.motcua.kernel.Refusal;

/** What the working-time engine refuses. */
public enum WorkTimeRefusal implements Refusal {
    /** A moment before or after all that the calendar knows. */
    OUTSIDE_CALENDAR(Kind.RULE),
    /** A time limit that is negative or absurdly long. */
    AMOUNT_OUT_OF_RANGE(Kind.MALFORMED),
    /** A pause that ends before it begins. */
    PAUSE_ENDS_BEFORE_IT_BEGINS(Kind.MALFORMED),
    /** Hours that end before they begin, or leave the day. */
    HOURS_NOT_UNDERSTOOD(Kind.MALFORMED),
    /** A way of counting whose parts contradict each other. */
    RULE_CONTRADICTS_ITSELF(Kind.RULE);

    private final Kind kind;

    WorkTimeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
