package vn.motcua.kernel.worktime.explanation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** A count of working hours, or of working days taken as eight of them. */
final class MinuteWalk extends Walk {

    private final int wanted;

    MinuteWalk(Deadline deadline) {
        super(deadline);
        int each = deadline.limit().unit() == LimitUnit.WORKING_HOURS ? 60 : TimeLimit.MINUTES_OF_A_WORKING_DAY;
        wanted = deadline.limit().amount() * each;
    }

    @Override
    void visit(CalendarDay day) {
        List<DaySpan> worked = before(day) ? List.of() : uptoWanted(running(day));
        total += DaySpans.minutes(worked);
        add(day, worked.isEmpty() ? reason(day) : Verdict.COUNTED, worked);
        if (total < wanted || before(day)) return;
        end = worked.isEmpty() ? start : at(day, worked.getLast().until());
    }

    private Verdict reason(CalendarDay day) {
        if (before(day)) return tooEarly(day);
        if (day.open().isEmpty()) return idle(day);
        boolean waited = waits.stream()
                .anyMatch(wait -> wait.from().isBefore(at(day, DaySpan.DAY))
                        && wait.until().isAfter(at(day, 0)));
        return waited && !day.day().equals(start.toLocalDate()) ? Verdict.PAUSED : Verdict.ARRIVAL;
    }

    /** The open stretches of the day after the start during which the clock runs. */
    private List<DaySpan> running(CalendarDay day) {
        List<DaySpan> left = day.open();
        int begun = minuteOf(day, start);
        if (begun > 0) left = DaySpans.without(left, new DaySpan(0, begun));
        for (Wait wait : waits) {
            int from = minuteOf(day, wait.from());
            int until = wait.lasts() ? DaySpan.DAY : minuteOf(day, wait.until());
            if (from < until) left = DaySpans.without(left, new DaySpan(from, until));
        }
        return left;
    }

    private List<DaySpan> uptoWanted(List<DaySpan> spans) {
        List<DaySpan> taken = new ArrayList<>();
        int left = wanted - total;
        for (DaySpan span : spans) {
            if (left == 0) break;
            taken.add(new DaySpan(span.from(), Math.min(span.until(), span.from() + left)));
            left -= taken.getLast().minutes();
        }
        return taken;
    }

    /** A moment as a minute of that day; 0 if it is earlier, 1440 if it is later. */
    private static int minuteOf(CalendarDay day, LocalDateTime moment) {
        long minutes = Duration.between(day.day().atStartOfDay(), moment).toMinutes();
        return (int) Math.clamp(minutes, 0, DaySpan.DAY);
    }
}
