package vn.motcua.office.book;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A book in which documents are registered, with its rules.
 *
 * @param id its key
 * @param agency whose book
 * @param direction for documents out or in
 * @param name what the office calls it
 * @param kinds codes of the kinds that it takes; empty: all
 * @param notation how symbols are made; {@code null} for documents in, which bring theirs along
 * @param perKind true if each kind has numbers of its own
 * @param closedAt since when nothing more is entered; {@code null} while it is open
 */
public record Book(
        long id,
        AgencyId agency,
        Direction direction,
        String name,
        List<String> kinds,
        @Nullable Notation notation,
        boolean perKind,
        @Nullable Instant closedAt) {

    public Book {
        kinds = List.copyOf(kinds);
    }

    /** True if documents of this kind are entered in it. */
    public boolean takes(PaperKind kind) {
        return kinds.isEmpty() || kinds.contains(kind.code());
    }

    /** True while documents are entered in it. */
    public boolean open() {
        return closedAt == null;
    }

    /** Which of its numbers a kind takes: its own, or those of all. */
    public String counter(PaperKind kind) {
        return perKind ? kind.code() : "";
    }
}
