package vn.motcua.kernel.worktime.explanation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.rule.EndRule;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.StartRule;

/** A count of days: of working days, of days of the calendar, or of the days that some months have. */
final class DayWalk extends Walk {

    private final boolean workingDays;
    private final boolean onItsDay;
    private final int wanted;

    DayWalk(Deadline deadline) {
        super(deadline);
        int amount = deadline.limit().amount();
        workingDays = deadline.limit().unit() == LimitUnit.WORKING_DAYS;
        if (deadline.limit().unit() == LimitUnit.MONTHS) {
            LocalDate day = start.toLocalDate();
            amount = (int) (day.plusMonths(amount).toEpochDay() - day.toEpochDay());
        }
        onItsDay = amount == 0 || deadline.rule().start() == StartRule.SAME_DAY;
        wanted = Math.max(1, amount);
    }

    @Override
    void visit(CalendarDay day) {
        boolean usedUp = total == wanted;
        Verdict verdict = usedUp ? last(day) : judge(day);
        if (verdict == Verdict.COUNTED) total++;
        add(day, verdict, List.of());
        if (verdict == Verdict.MOVED_HERE || (verdict == Verdict.COUNTED && total == wanted && mayEndOn(day)))
            end = moment(day);
    }

    private Verdict judge(CalendarDay day) {
        if (before(day)) return tooEarly(day);
        if (!onItsDay && day.day().equals(start.toLocalDate())) return Verdict.ARRIVAL;
        if (!workingDays) return across(at(day, DaySpan.DAY)) ? Verdict.PAUSED : Verdict.COUNTED;
        if (!day.counts()) return idle(day);
        if (over(day).isBefore(start)) return Verdict.ARRIVAL;
        return across(over(day)) ? Verdict.PAUSED : Verdict.COUNTED;
    }

    /** The verdict on a day after the limit was used up on one that cannot be its end. */
    private Verdict last(CalendarDay day) {
        if (!day.counts()) return idle(day);
        return across(over(day)) ? Verdict.PAUSED : Verdict.MOVED_HERE;
    }

    private boolean mayEndOn(CalendarDay day) {
        return day.counts() && !over(day).isBefore(start) && !across(over(day));
    }

    private LocalDateTime over(CalendarDay day) {
        return at(day, deadline.rule().end() == EndRule.MIDNIGHT ? DaySpan.DAY : day.closing());
    }

    private LocalDateTime moment(CalendarDay day) {
        boolean withinItsDay = deadline.limit().amount() == 0 && day.day().equals(start.toLocalDate());
        CalendarDay first = deadline.calendar().day(start.toLocalDate());
        boolean toTheMinute = deadline.rule().end() == EndRule.TO_THE_MINUTE
                && workingDays
                && !withinItsDay
                && first.counts()
                && !across(over(first));
        return toTheMinute ? firstOpen(day, day.day().atTime(start.toLocalTime())) : over(day);
    }

    /** The first moment from that one on at which the office is open (or just closes) and the clock runs. */
    private LocalDateTime firstOpen(CalendarDay day, LocalDateTime from) {
        for (DaySpan span : day.open()) {
            LocalDateTime moment = at(day, span.from()).isAfter(from) ? at(day, span.from()) : from;
            if (moment.isAfter(at(day, span.until()))) continue;
            for (Wait wait : waits) if (wait.across(moment)) return firstOpen(day, wait.until());
            return moment;
        }
        return over(day);
    }
}
