package vn.motcua.procedure.shown;

import java.util.Comparator;
import java.util.List;
import vn.motcua.portal.Page;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.TimeLimit;
import vn.motcua.procedure.record.TimeRow;

/** Time limits in words. */
public final class TimeWords {

    private TimeWords() {}

    /** One limit: "5 working days"; points to the published words where number and unit say nothing. */
    public static String of(Page page, TimeRow time) {
        return time.limit()
                .map(limit -> of(page, limit))
                .orElseGet(() -> page.t(time.words().isBlank() ? "procedure.time.unknown" : "procedure.time.words"));
    }

    /** One limit in words. */
    public static String of(Page page, TimeLimit limit) {
        return limit.amount() == 0
                ? page.t("procedure.time.atOnce")
                : page.t("procedure.time.limit", page.number(limit.amount()), limit.unit());
    }

    /** From the shortest to the longest, in one line. */
    public static String summary(Page page, ProcedureRecord record) {
        List<TimeLimit> limits = record.allTimes()
                .flatMap(time -> time.limit().stream())
                .distinct()
                .sorted(Comparator.comparingLong(TimeWords::hours))
                .toList();
        if (limits.isEmpty())
            return page.t(
                    record.allTimes().anyMatch(time -> !time.words().isBlank())
                            ? "procedure.time.words"
                            : "procedure.time.unknown");
        String shortest = of(page, limits.getFirst());
        return limits.size() == 1 ? shortest : page.t("procedure.time.between", shortest, of(page, limits.getLast()));
    }

    /** For the order only. */
    private static long hours(TimeLimit limit) {
        return limit.amount()
                * switch (limit.unit()) {
                    case WORKING_HOURS -> 1L;
                    case WORKING_DAYS -> 34L; // five of seven days
                    case DAYS -> 24L;
                    case MONTHS -> 730L;
                };
    }
}
