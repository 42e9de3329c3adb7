package vn.motcua.kernel.worktime.rule;

import vn.motcua.kernel.text.Worded;

/** Where the counting of days begins. Hours always begin at the moment itself. */
public enum StartRule implements Worded {
    /** The day of arrival is not counted; the first day is the next. */
    NEXT_DAY,
    /** The day of arrival is the first day. */
    SAME_DAY,
    /** From the moment itself: a working day is eight working hours. Days of the calendar and months are counted from the next day. */
    FROM_THE_MOMENT
}
