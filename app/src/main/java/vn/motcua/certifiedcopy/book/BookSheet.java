package vn.motcua.certifiedcopy.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Worded;
import vn.motcua.kernel.text.Words;

/**
 * A book on paper, or a part of it.
 *
 * @param words Vietnamese
 * @param above the agency above; may be empty
 * @param agency whose book
 * @param year of which year
 * @param book the book's name in attestations
 * @param lines the lines of this part
 * @param total how many the whole book has
 * @param closing how it was closed; {@code null} while it is open
 */
public record BookSheet(
        Words words,
        String above,
        String agency,
        int year,
        String book,
        List<CopyBookLine> lines,
        long total,
        @Nullable BookClosing closing) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public BookSheet {
        lines = List.copyOf(lines);
    }

    /** A sentence of the form. */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** A word for a value. */
    public String t(Worded value) {
        return words.t(value);
    }

    /** In capitals, as headings of official papers are. */
    public String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** A day in figures. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment in Vietnam. */
    public String day(Instant at) {
        return DAY.format(at.atZone(DatabaseClock.VIETNAM));
    }

    /** Đồng with points between thousands. */
    public String dong(long amount) {
        return String.format(Locale.GERMANY, "%,d", amount);
    }

    /** What stands in the last column. */
    public String note(CopyBookLine line) {
        Instant revoked = line.revoked();
        return revoked == null || line.ground() == null
                ? ""
                : t("certifiedcopy.book.revoked", day(revoked), t(line.ground()));
    }
}
