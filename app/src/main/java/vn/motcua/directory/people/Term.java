package vn.motcua.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds, in Vietnam's calendar.
 *
 * @param from the first day
 * @param until the first day after, or {@code null} while no end is known
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    public Term {
        if (until != null && !until.isAfter(from)) throw PeopleRefusal.ENDS_BEFORE_IT_BEGINS.at("until");
    }

    /** From a day on, with no end known. */
    public static Term from(LocalDate day) {
        return new Term(day, null);
    }

    /** True on the days it holds. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The last day on which it holds, or {@code null}. */
    public @Nullable LocalDate last() {
        return until == null ? null : until.minusDays(1);
    }

    /** True if there is a day on which both hold. */
    public boolean overlaps(Term other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** The same beginning with another end. */
    public Term until(@Nullable LocalDate end) {
        return new Term(from, end);
    }
}
