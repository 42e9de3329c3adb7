package vn.motcua.kernel.worktime;

import java.time.Instant;
import java.util.List;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.rule.CountingRule;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** Counts time limits on one calendar, forwards and backwards. Safe to share among threads. */
public final class Deadlines {

    private final WorkingCalendar calendar;

    private Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Counts on this calendar. */
    public static Deadlines on(WorkingCalendar calendar) {
        return new Deadlines(calendar);
    }

    /** When a limit ends that an arrival started. Refused if the calendar does not reach so far. */
    public Deadline of(Instant received, TimeLimit limit, CountingRule rule, List<Pause> pauses) {
        Count count = new Count(calendar, Minutes.of(received), rule, pauses);
        int due = count.due(limit.amount(), limit.unit());
        if (due == Count.BEYOND) throw outside();
        return new Deadline(
                calendar,
                received,
                limit,
                rule,
                pauses,
                Minutes.instant(count.start),
                due == Count.NEVER ? null : Minutes.instant(due));
    }

    /** The same without pauses. */
    public Deadline of(Instant received, TimeLimit limit, CountingRule rule) {
        return of(received, limit, rule, List.of());
    }

    /** The last minute at which something may arrive so that its limit ends no later than that moment. */
    public Instant latestArrival(Instant end, TimeLimit limit, CountingRule rule) {
        int target = Minutes.of(end);
        int low = Minutes.of(calendar.plan().first());
        if (target < low || due(low, limit, rule) > target) throw outside();
        int high = target;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (due(middle, limit, rule) <= target) low = middle;
            else high = middle - 1;
        }
        return Minutes.instant(low);
    }

    /** How many whole units of a limit are used up at a moment: the longest limit that has ended by then. */
    public int elapsed(Instant received, Instant until, LimitUnit unit, CountingRule rule, List<Pause> pauses) {
        Count count = new Count(calendar, Minutes.of(received), rule, pauses);
        int target = Minutes.of(until);
        int low = 0;
        int high = mostUnits(count.start, target, unit);
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (count.due(middle, unit) <= target) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** What is left of a deadline at a moment. */
    public Remaining remaining(Deadline deadline, Instant now) {
        return Remaining.of(this, calendar, deadline, now);
    }

    private int due(int received, TimeLimit limit, CountingRule rule) {
        return new Count(calendar, received, rule, List.of()).due(limit.amount(), limit.unit());
    }

    /** More units than can have passed: a unit takes an hour of the clock at least, one counted in days a day. */
    private static int mostUnits(int start, int target, LimitUnit unit) {
        if (target < start) return 0;
        int hours = (target - start) / 60 + 1;
        return unit == LimitUnit.WORKING_HOURS ? hours : Math.min(TimeLimit.MOST, hours / 8 + 2);
    }

    private Refused outside() {
        return WorkingCalendar.outside(
                Math.toIntExact(calendar.plan().first().toEpochDay()),
                Math.toIntExact(calendar.plan().last().toEpochDay()));
    }
}
