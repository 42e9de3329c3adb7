package vn.motcua.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Worded;

/** How a published revision stands on a day. */
public enum RevisionStanding implements Worded {
    /** Its first day lies ahead. */
    SCHEDULED,
    /** It holds. */
    IN_FORCE,
    /** Another one holds in its place. */
    REPLACED,
    /** The procedure was closed. */
    CLOSED,
    /** It was withdrawn before its first day, and never held. */
    WITHDRAWN;

    /**
     * How it stands.
     *
     * @param day on which day
     * @param from its first day
     * @param until the first day on which it holds no more, or {@code null}
     * @param closed true if the procedure ends with it
     */
    public static RevisionStanding on(LocalDate day, LocalDate from, @Nullable LocalDate until, boolean closed) {
        if (until != null && !day.isBefore(until)) return closed ? CLOSED : REPLACED;
        return day.isBefore(from) ? SCHEDULED : IN_FORCE;
    }
}
