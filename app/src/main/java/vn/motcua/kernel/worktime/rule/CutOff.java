package vn.motcua.kernel.worktime.rule;

import java.time.LocalTime;
import vn.motcua.kernel.worktime.calendar.DaySpan;

/**
 * When something that arrives counts as arrived. The same is applied to what ends a pause, such as the papers that were missing.
 *
 * @param kind what is done with a late arrival
 * @param after for {@link Kind#AT_A_TIME} the last minute of the day that is in time, in minutes of the day; else -1
 */
public record CutOff(Kind kind, int after) {

    /** It counts as arrived when it arrived, be it at night or on a Sunday. */
    public static final CutOff NONE = new CutOff(Kind.NONE, -1);

    /** After closing, before opening, in the break or on a day of rest it counts as arrived when the office next opens. */
    public static final CutOff AT_CLOSING = new CutOff(Kind.AT_CLOSING, -1);

    public CutOff {
        if ((kind == Kind.AT_A_TIME) != (after >= 0) || after >= DaySpan.DAY)
            throw new IllegalArgumentException(kind + " at " + after);
    }

    /** As {@link #AT_CLOSING}, and what arrives after that time of day counts as arrived when the office opens on the next day it does. */
    public static CutOff at(LocalTime time) {
        return new CutOff(Kind.AT_A_TIME, time.toSecondOfDay() / 60);
    }

    /** What is done with a late arrival. */
    public enum Kind {
        NONE,
        AT_CLOSING,
        AT_A_TIME
    }
}
