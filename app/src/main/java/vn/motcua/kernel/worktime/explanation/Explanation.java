package vn.motcua.kernel.worktime.explanation;

import java.util.List;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.StartRule;

/**
 * Every day from the arrival to the end of a limit with what became of it. Worked out by walking through the days, not by asking how the
 * engine counted; if the two ever disagreed, no explanation would be given.
 *
 * @param deadline what is explained
 * @param days all days in order, none left out; while a pause lasts, up to the day on which it began
 */
public record Explanation(Deadline deadline, List<ExplainedDay> days) {

    public Explanation {
        days = List.copyOf(days);
    }

    /** Explains a deadline. */
    public static Explanation of(Deadline deadline) {
        Walk walk = byTheMinute(deadline) ? new MinuteWalk(deadline) : new DayWalk(deadline);
        walk.go();
        boolean same = deadline.due()
                .map(Receipt::minute)
                .map(due -> due.equals(walk.end))
                .orElse(walk.end == null);
        if (!same) throw new IllegalStateException("the walk ends " + walk.end + ", the count " + deadline.end());
        return new Explanation(deadline, walk.days);
    }

    /** True if open minutes are counted, false if days are. */
    public boolean byTheMinute() {
        return byTheMinute(deadline);
    }

    private static boolean byTheMinute(Deadline deadline) {
        return deadline.limit().unit() == LimitUnit.WORKING_HOURS
                || (deadline.limit().unit() == LimitUnit.WORKING_DAYS
                        && deadline.rule().start() == StartRule.FROM_THE_MOMENT);
    }
}
