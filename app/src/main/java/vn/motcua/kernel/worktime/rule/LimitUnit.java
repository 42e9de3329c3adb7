package vn.motcua.kernel.worktime.rule;

import vn.motcua.kernel.text.Worded;

/** In what a time limit is given. */
public enum LimitUnit implements Worded {
    /** Days on which the office works (ngày làm việc). */
    WORKING_DAYS,
    /** Days of the calendar (ngày); the end is moved off a day on which the office does not work. */
    CALENDAR_DAYS,
    /** Hours during which the office is open (giờ làm việc). */
    WORKING_HOURS,
    /**
     * Months of the calendar (tháng); ends on the corresponding day, or the last of the month if there is none, and is moved off a day on
     * which the office does not work. With pauses, as many days are counted as those months have.
     */
    MONTHS
}
