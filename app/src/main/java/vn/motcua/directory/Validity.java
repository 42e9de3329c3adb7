package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param from the first day
 * @param until the first day on which it holds no longer, or {@code null} while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    public Validity {
        if (until != null && !from.isBefore(until))
            throw new IllegalArgumentException("no day from " + from + " until " + until);
    }

    /** From a day on, without end. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** True if it holds on the day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The last day on which it holds, or {@code null} while no end is known. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** True if there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
