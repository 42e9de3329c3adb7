package vn.motcua.kernel.worktime;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.kernel.worktime.rule.CountingRule;
import vn.motcua.kernel.worktime.rule.EndRule;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.StartRule;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/**
 * The counting itself, in minutes and numbers of days.
 *
 * <p>A day counts if the clock runs at its end: if no pause lies across the closing time (or 24:00, where the rule ends there). So a limit
 * never ends inside a pause, a pause within one day takes no day away, and one from Monday to Wednesday takes two.
 */
final class Count {

    /** The end of a limit that a lasting pause keeps from ending. */
    static final int NEVER = Standstills.NEVER;

    /** The end of a limit that lies after all that the calendar knows. */
    static final int BEYOND = MinuteAxis.BEYOND;

    /** The moment from which it is counted, or {@link #BEYOND}. */
    final int start;

    private final MinuteAxis axis;
    private final DayIndex days;
    private final CountingRule rule;
    private final Standstills pauses;

    Count(WorkingCalendar calendar, int arrived, CountingRule rule, List<Pause> pauses) {
        axis = calendar.axis;
        days = calendar.days;
        this.rule = rule;
        this.pauses = Standstills.of(pauses, rule.cutOff(), axis);
        start = Arrival.counted(arrived, rule.cutOff(), axis);
    }

    /** The moment at which the limit ends, or {@link #NEVER}, or {@link #BEYOND}. */
    int due(int amount, LimitUnit unit) {
        if (start == BEYOND) return BEYOND;
        return switch (unit) {
            case WORKING_HOURS -> afterMinutes(amount * 60);
            case WORKING_DAYS ->
                rule.start() == StartRule.FROM_THE_MOMENT
                        ? afterMinutes(amount * TimeLimit.MINUTES_OF_A_WORKING_DAY)
                        : afterWorkingDays(amount);
            case CALENDAR_DAYS -> afterDays(amount);
            case MONTHS -> afterDays(daysOfMonths(amount));
        };
    }

    private int afterMinutes(int minutes) {
        if (minutes == 0) return start;
        int position = axis.position(start) + minutes;
        for (int i = 0; i < pauses.from.length; i++) {
            if (pauses.until[i] <= start) continue;
            if (axis.earliest(position) <= pauses.from[i]) break;
            if (pauses.until[i] == NEVER) return NEVER;
            position += axis.position(pauses.until[i]) - axis.position(Math.max(pauses.from[i], start));
        }
        return axis.earliest(position);
    }

    private int afterWorkingDays(int amount) {
        int first = startsOnItsDay(amount) ? firstNotOver() : days.before(Minutes.day(start) + 1);
        int number = first + Math.max(amount, 1) - 1;
        for (int i = 0; i < pauses.from.length; i++) {
            int taken = Math.max(first, firstRunningAfter(pauses.from[i]));
            if (number < taken) break;
            if (pauses.until[i] == NEVER) return NEVER;
            number += Math.max(0, firstRunningFrom(pauses.until[i]) - taken);
        }
        int day = days.day(number);
        return rule.end() == EndRule.TO_THE_MINUTE && !(amount == 0 && day == Minutes.day(start))
                ? toTheMinute(day)
                : end(day);
    }

    private int afterDays(int amount) {
        int first = Minutes.day(start) + (startsOnItsDay(amount) ? 0 : 1);
        int last = first + Math.max(amount, 1) - 1;
        for (int i = 0; i < pauses.from.length; i++) {
            int taken = Math.max(first, Minutes.day(pauses.from[i]));
            if (last < taken) break;
            if (pauses.until[i] == NEVER) return NEVER;
            last += Math.max(0, Minutes.day(pauses.until[i] - 1) - taken);
        }
        return days.knows(last) ? endOfFirstRunning(Math.max(days.before(last), firstNotOver())) : BEYOND;
    }

    /** The end of the first working day, from that number on, at whose end the clock runs. */
    private int endOfFirstRunning(int number) {
        int next = number;
        for (int i = 0; i < pauses.from.length; i++) {
            if (next < firstRunningAfter(pauses.from[i])) break;
            if (pauses.until[i] == NEVER) return NEVER;
            next = Math.max(next, firstRunningFrom(pauses.until[i]));
        }
        return end(days.day(next));
    }

    private boolean startsOnItsDay(int amount) {
        return amount == 0 || rule.start() == StartRule.SAME_DAY;
    }

    private int daysOfMonths(int months) {
        LocalDate from = Minutes.date(Minutes.day(start));
        return Math.toIntExact(from.plusMonths(months).toEpochDay() - from.toEpochDay());
    }

    /** When a working day is over for this rule: the moment at which it is decided whether it counts. */
    private int end(int day) {
        if (day == DayIndex.BEYOND) return BEYOND;
        return rule.end() == EndRule.MIDNIGHT ? Minutes.midnight(day + 1) : Minutes.midnight(day) + days.closing(day);
    }

    /** The time of day of the start, on another day; later if a pause lies across it. */
    private int toTheMinute(int day) {
        if (day == DayIndex.BEYOND) return BEYOND;
        if (!startsOnADayThatCounts()) return end(day);
        int due = axis.within(day, Minutes.ofDay(start));
        for (int over = pauses.over(due); over != due; over = pauses.over(due))
            due = axis.within(day, over - Minutes.midnight(day)); // 24:00 is still this day
        return due;
    }

    private boolean startsOnADayThatCounts() {
        int day = Minutes.day(start);
        return days.works(day) && pauses.over(end(day)) == end(day);
    }

    /** The number of the first working day that is not over when the count begins. */
    private int firstNotOver() {
        int day = Minutes.day(start);
        return days.before(day) + (days.works(day) && end(day) < start ? 1 : 0);
    }

    /** The number of the first working day that ends after a pause has begun. */
    private int firstRunningAfter(int pauseBegins) {
        int day = Minutes.day(pauseBegins);
        return days.before(day) + (days.works(day) && end(day) <= pauseBegins ? 1 : 0);
    }

    /** The number of the first working day that ends no earlier than a pause does. */
    private int firstRunningFrom(int pauseEnds) {
        int day = Minutes.day(pauseEnds - 1);
        return days.before(day) + (days.works(day) && end(day) < pauseEnds ? 1 : 0);
    }
}
