package vn.motcua.directory.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** May they? With the reasons either way. */
public sealed interface Answer {

    /** True if they may. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** They may, and this is why, and how they sign. */
    record Allowed(Chain chain) implements Answer {}

    /**
     * They may not.
     *
     * @param reason why
     * @param day the day that matters to the reason: the last on which they could, or the first on which they will; {@code null} if none does
     */
    record Denied(Denial reason, @Nullable LocalDate day) implements Answer {}
}
