package vn.motcua.kernel.worktime.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of a calendar, put together.
 *
 * @param day the date
 * @param counts true if it is a working day: neither weekly rest nor a day off, and the office is open at its closing time. A closure
 *     that ends before closing time does not take the day away; one that lasts until then does
 * @param open when the office is open, in order
 * @param closing the regular closing time in minutes of the day, before closures; 0 if there are no hours
 * @param because the special days that made it so, if any
 * @param announced false if the day lies in a year that is not announced, or rests on a proposal
 */
public record CalendarDay(
        LocalDate day, boolean counts, List<DaySpan> open, int closing, List<SpecialDay> because, boolean announced) {

    /** True for Saturday and Sunday. */
    public boolean weeklyRest() {
        return weeklyRest(day);
    }

    /** The weekly rest of public offices: Saturday and Sunday. */
    public static boolean weeklyRest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
