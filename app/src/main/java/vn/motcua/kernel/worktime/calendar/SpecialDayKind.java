package vn.motcua.kernel.worktime.calendar;

import vn.motcua.kernel.text.Worded;

/** Why a day is not as its week would have it. */
public enum SpecialDayKind implements Worded {
    /** A public holiday (nghỉ lễ, tết). */
    PUBLIC_HOLIDAY,
    /** A working day off because a holiday fell on the weekly rest (nghỉ bù). */
    DAY_IN_LIEU,
    /** A working day off that is worked on another day (nghỉ hoán đổi). */
    SWAP_DAY_OFF,
    /** A day of weekly rest on which a swapped day is worked, with that day's hours (làm bù). */
    SWAP_WORKING_DAY,
    /** Closed for storm, flood, epidemic or the like, all day or for a stretch of it. */
    CLOSURE,
    /** Open longer, or on a day of rest; a day of rest stays one. */
    EXTRA_HOURS;

    /** True if the whole day is off. */
    public boolean dayOff() {
        return this == PUBLIC_HOLIDAY || this == DAY_IN_LIEU || this == SWAP_DAY_OFF;
    }
}
