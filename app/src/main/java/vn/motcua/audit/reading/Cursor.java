package vn.motcua.audit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where in the log, newest first, a page ended.
 *
 * @param at the time
 * @param leaf the last place of that time that was shown; the page after goes on below it
 */
public record Cursor(Instant at, long leaf) {

    /** Above everything. */
    static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** As it stands in an address. */
    public String text() {
        return at + "_" + leaf;
    }

    /** Reads it; empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
