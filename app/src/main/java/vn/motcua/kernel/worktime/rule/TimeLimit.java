package vn.motcua.kernel.worktime.rule;

import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.WorkTimeRefusal;

/**
 * How much time the law gives.
 *
 * @param amount how many units, 0 to {@value #MOST}; 0 working days means within the day itself
 * @param unit of what
 */
public record TimeLimit(int amount, LimitUnit unit) {

    /** More than any procedure has. */
    public static final int MOST = 10_000;

    /** Minutes of work that practice takes as one working day: eight hours. */
    public static final int MINUTES_OF_A_WORKING_DAY = 8 * 60;

    public TimeLimit {
        if (amount < 0 || amount > MOST) throw Refused.at("amount", WorkTimeRefusal.AMOUNT_OUT_OF_RANGE, MOST);
    }

    /** So many working days. */
    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_DAYS);
    }

    /** So many days of the calendar. */
    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(amount, LimitUnit.CALENDAR_DAYS);
    }

    /** So many working hours. */
    public static TimeLimit workingHours(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_HOURS);
    }

    /** So many months. */
    public static TimeLimit months(int amount) {
        return new TimeLimit(amount, LimitUnit.MONTHS);
    }
}
