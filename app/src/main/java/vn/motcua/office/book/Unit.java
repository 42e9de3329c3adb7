package vn.motcua.office.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency as its symbols and assignments name it.
 *
 * @param id its key
 * @param abbreviation as symbols hold it, such as {@code TTĐT}
 * @param name in full
 * @param closedAt since when it is named no more, or {@code null}
 */
public record Unit(
        long id, String abbreviation, String name, @Nullable Instant closedAt) {

    /** True while it can be named. */
    public boolean open() {
        return closedAt == null;
    }
}
