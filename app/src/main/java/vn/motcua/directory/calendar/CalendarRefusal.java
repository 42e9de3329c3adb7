package vn.motcua.directory.calendar;

import vn.motcua.kernel.Refusal;

/** All to which calendars say no. */
public enum CalendarRefusal implements Refusal {
    CALENDAR_VERSION_UNKNOWN(Kind.NOT_FOUND),
    /** Before the first or after the last day that calendars know. */
    DAY_OUTSIDE_CALENDAR(Kind.RULE),
    /** Saturday or Sunday: nobody works then anyway. */
    DAY_OF_REST_ANYWAY(Kind.RULE),
    ALREADY_OFF(Kind.CONFLICT),
    /** What is swapped away is a working day. */
    SWAPPED_DAY_NOT_WORKED(Kind.RULE),
    /** What is worked for it is a Saturday or Sunday that is not a holiday. */
    WORKED_DAY_NOT_OF_REST(Kind.RULE),
    YEAR_ALREADY_ANNOUNCED(Kind.CONFLICT),
    NO_HOURS(Kind.MALFORMED),
    CLOSURE_ENDS_BEFORE_IT_BEGINS(Kind.MALFORMED),
    CLOSURE_TOO_LONG(Kind.RULE),
    /** The office does not work then anyway, or the same was entered before. */
    CALENDAR_STAYS_THE_SAME(Kind.RULE),
    NOT_WITHDRAWABLE(Kind.CONFLICT),
    TIME_NOT_UNDERSTOOD(Kind.MALFORMED),
    ONE_STRETCH_ONLY(Kind.MALFORMED);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
