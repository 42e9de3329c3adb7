package vn.motcua.directory.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;

/** Stretches of days beside each other. */
final class Terms {

    private Terms() {}

    /** True if the first goes on after the second is over. */
    static boolean outlasts(Validity one, Validity other) {
        return one.until() != null && other.until() != null && one.until().isAfter(other.until());
    }

    /** The first day of a stretch that begins on one day and lasts until another; {@code null} if that leaves no day. */
    static @Nullable Validity cut(Validity term, LocalDate until) {
        return until.isAfter(term.from()) ? new Validity(term.from(), until) : null;
    }
}
