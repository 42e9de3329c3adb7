package vn.motcua.kernel.worktime.explanation;

import vn.motcua.kernel.text.Worded;

/** What became of one day in a count. */
public enum Verdict implements Worded {
    /** It used up the limit, or part of it. */
    COUNTED,
    /** The day of arrival, or what was left of it: not counted. */
    ARRIVAL,
    /** Weekly rest. */
    WEEKLY_REST,
    /** A holiday, a day in lieu or a swapped day off. */
    DAY_OFF,
    /** The office is closed: by a closure, or because it has no hours on that day. */
    CLOSED,
    /** The clock stands, because the office waits for somebody. */
    PAUSED,
    /** The limit was used up before, on a day that cannot be its end: it ends on this one. */
    MOVED_HERE
}
