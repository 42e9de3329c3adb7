package vn.motcua.directory.calendar;

import vn.motcua.kernel.text.Worded;

/** What a version of a calendar says. */
public enum CalendarKind implements Worded {
    /** The nation's days off as the product ships them. */
    SHIPPED,
    /** The nation has a day off more. */
    DAY_OFF,
    /** A working day is off, and a day of rest is worked for it. */
    SWAP,
    /** All days off of a year are announced. */
    YEAR,
    /** An agency's hours from a day on. */
    HOURS,
    /** An agency is closed, all day or for a part of it, on one day or several. */
    CLOSURE,
    /** An earlier version is taken back. */
    WITHDRAWAL
}
