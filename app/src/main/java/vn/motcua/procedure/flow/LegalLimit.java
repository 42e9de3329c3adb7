package vn.motcua.procedure.flow;

import vn.motcua.kernel.text.Worded;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/**
 * The time that the law gives, as the record states it.
 *
 * @param channel the way of applying
 * @param limit how much
 * @param words what else the record says about it, such as in which case
 */
public record LegalLimit(Worded channel, TimeLimit limit, String words) {

    /** Working minutes that are within it for sure, be there a weekend on every day possible. */
    int surely() {
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.amount() * 60;
            case WORKING_DAYS -> limit.amount() * TimeLimit.MINUTES_OF_A_WORKING_DAY;
            case CALENDAR_DAYS -> workingDays(limit.amount()) * TimeLimit.MINUTES_OF_A_WORKING_DAY;
            case MONTHS -> workingDays(limit.amount() * 28) * TimeLimit.MINUTES_OF_A_WORKING_DAY;
        };
    }

    /** Working minutes that it has at most, if no day of rest lies in it. */
    int atMost() {
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.amount() * 60;
            case WORKING_DAYS, CALENDAR_DAYS -> limit.amount() * TimeLimit.MINUTES_OF_A_WORKING_DAY;
            case MONTHS -> limit.amount() * 23 * TimeLimit.MINUTES_OF_A_WORKING_DAY;
        };
    }

    private static int workingDays(int days) {
        return days / 7 * 5 + Math.max(0, days % 7 - 2);
    }
}
