package vn.motcua.kernel.worktime.rule;

import vn.motcua.kernel.text.Worded;

/** At what moment of its last day a time limit ends. Hours always end to the minute. */
public enum EndRule implements Worded {
    /** When the office closes. */
    CLOSING,
    /** At 24:00. */
    MIDNIGHT,
    /**
     * At the time of day of the arrival; if the office is closed at that time, when it next opens that day, else when it closes. A limit
     * within the day itself, in days of the calendar or in months ends at closing, and so does one that began on a day that does not itself
     * count: no working day, or one at whose end the clock stands.
     */
    TO_THE_MINUTE
}
