package vn.motcua.kernel.worktime;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.kernel.text.Worded;

/**
 * What is left of a deadline at a moment.
 *
 * @param standing how it stands
 * @param units whole units of the limit that are not used up; 0 when it is over
 * @param workingTime open office time until it ends (pauses not counted), or since it ended when overdue; zero while a pause lasts whose end
 *     is not known
 */
public record Remaining(Standing standing, int units, Duration workingTime) {

    static Remaining of(Deadlines deadlines, WorkingCalendar calendar, Deadline deadline, Instant now) {
        int left = deadline.limit().amount()
                - deadlines.elapsed(
                        deadline.received(), now, deadline.limit().unit(), deadline.rule(), deadline.pauses());
        if (deadline.end() == null) return new Remaining(Standing.STANDS, Math.max(0, left), Duration.ZERO);
        int at = Minutes.of(now);
        int end = Minutes.of(deadline.end());
        Standstills pauses = Standstills.of(deadline.pauses(), deadline.rule().cutOff(), calendar.axis);
        if (at > end) return new Remaining(Standing.OVERDUE, 0, minutes(calendar, end, at, Standstills.NONE));
        return new Remaining(
                pauses.standsAt(at) ? Standing.STANDS : Standing.RUNS,
                Math.max(0, left),
                minutes(calendar, at, end, pauses));
    }

    private static Duration minutes(WorkingCalendar calendar, int from, int until, Standstills pauses) {
        int minutes = calendar.axis.position(until) - calendar.axis.position(from);
        for (int i = 0; i < pauses.from.length; i++) {
            int stood = Math.max(from, pauses.from[i]);
            int ran = Math.min(until, pauses.until[i]);
            if (stood < ran) minutes -= calendar.axis.position(ran) - calendar.axis.position(stood);
        }
        return Duration.ofMinutes(minutes);
    }

    /** How a deadline stands. */
    public enum Standing implements Worded {
        /** The clock runs. */
        RUNS,
        /** The clock stands in a pause. */
        STANDS,
        /** It is over. */
        OVERDUE
    }
}
