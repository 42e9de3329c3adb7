package vn.motcua.kernel.worktime.rule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.WorkTimeRefusal;

/**
 * A time during which the clock stands, because the office waits for somebody: missing papers, a fee.
 *
 * @param from when it begins to stand
 * @param end when what was waited for arrived; null as long as it has not
 */
public record Pause(Instant from, @Nullable Instant end) {

    public Pause {
        if (end != null && end.isBefore(from)) throw Refused.because(WorkTimeRefusal.PAUSE_ENDS_BEFORE_IT_BEGINS);
    }

    /** A pause that is over. */
    public static Pause between(Instant from, Instant until) {
        return new Pause(from, until);
    }

    /** A pause that still lasts. */
    public static Pause since(Instant from) {
        return new Pause(from, null);
    }

    /** When it ended, if it has. */
    public Optional<Instant> until() {
        return Optional.ofNullable(end);
    }
}
