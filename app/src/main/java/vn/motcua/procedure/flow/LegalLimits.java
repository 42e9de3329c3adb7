package vn.motcua.procedure.flow;

import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.record.Channel;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.TimeRow;

/** Reads the time limits of a record: those that say how many of what. */
public final class LegalLimits {

    private LegalLimits() {}

    /** All of them, way of applying after way of applying. */
    public static List<LegalLimit> of(ProcedureRecord record) {
        return record.channels().stream()
                .flatMap(channel -> of(channel).stream())
                .toList();
    }

    private static List<LegalLimit> of(Channel channel) {
        if (channel.kind().isEmpty()) return List.of();
        return channel.times().stream()
                .flatMap(row -> limit(row).stream()
                        .map(limit -> new LegalLimit(channel.kind().get(), limit, row.words())))
                .toList();
    }

    /** The limit as working time counts it. */
    public static Optional<TimeLimit> limit(TimeRow row) {
        return row.limit()
                .map(limit -> new TimeLimit(
                        limit.amount(),
                        switch (limit.unit()) {
                            case WORKING_DAYS -> LimitUnit.WORKING_DAYS;
                            case DAYS -> LimitUnit.CALENDAR_DAYS;
                            case WORKING_HOURS -> LimitUnit.WORKING_HOURS;
                            case MONTHS -> LimitUnit.MONTHS;
                        }));
    }
}
