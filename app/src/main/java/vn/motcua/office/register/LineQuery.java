package vn.motcua.office.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;
import vn.motcua.office.book.Direction;

/**
 * Which lines are looked for.
 *
 * @param agency whose
 * @param direction documents out or in
 * @param text words of number, subject, agency or signer, with or without diacritics; empty: all
 * @param year of which year, or {@code null}
 * @param book of which book, or {@code null}
 * @param state in which state, or {@code null}
 * @param from documents of this day and later (the day of arrival for those that came in), or {@code null}
 * @param until and of this day and earlier, or {@code null}
 */
public record LineQuery(
        AgencyId agency,
        Direction direction,
        String text,
        @Nullable Integer year,
        @Nullable Long book,
        @Nullable LineState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The longest text that is looked for. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;

    public LineQuery {
        text = text.strip();
        if (text.length() > LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, LONGEST);
    }

    /** The text as PostgreSQL's text search takes it: each word may go on; {@code null} if nothing is looked for, empty if nothing
     * that could be found. */
    @Nullable
    String words() {
        String folded = Fold.fold(text);
        if (folded.isEmpty()) return text.isEmpty() ? null : "";
        return java.util.Arrays.stream(folded.split(" "))
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(java.util.stream.Collectors.joining(" & "));
    }
}
