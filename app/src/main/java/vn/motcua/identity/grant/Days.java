package vn.motcua.identity.grant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param until the moment after its last; {@code null}: it does not end
 */
record Days(Instant from, @Nullable Instant until) {

    /** Whole days in Vietnam, the last one with them. */
    static Days of(LocalDate first, @Nullable LocalDate last) {
        return new Days(begin(first), last == null ? null : begin(last.plusDays(1)));
    }

    /** The same, but not before a moment. */
    Days notBefore(Instant moment) {
        return from.isBefore(moment) ? new Days(moment, until) : this;
    }

    /** True if nothing of it is left at a moment. */
    boolean over(Instant moment) {
        return until != null && !until.isAfter(moment);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant();
    }
}
