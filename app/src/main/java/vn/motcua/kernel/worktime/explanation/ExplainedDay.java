package vn.motcua.kernel.worktime.explanation;

import java.util.List;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;

/**
 * One day of a count, with the evidence.
 *
 * @param day the day as the calendar has it: hours, reasons, sources
 * @param verdict what became of it
 * @param total how much of the limit is used up after it: days, or minutes where hours are counted
 * @param worked where hours are counted, the stretches that were; else empty
 */
public record ExplainedDay(CalendarDay day, Verdict verdict, int total, List<DaySpan> worked) {

    /** Minutes counted on this day, where hours are counted. */
    public int minutes() {
        return DaySpans.minutes(worked);
    }
}
