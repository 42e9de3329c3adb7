package vn.motcua.portal.component;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from a day on, which may lie ahead.
 *
 * @param day its first day
 * @param title what
 * @param tag a word on how it stands, or {@code null}
 * @param struck true if it was taken back and is shown for the record only
 * @param lines more about it
 */
public record ChronicleEntry(
        LocalDate day, String title, @Nullable Cell tag, boolean struck, List<Cell> lines) {

    public ChronicleEntry {
        lines = List.copyOf(lines);
    }
}
