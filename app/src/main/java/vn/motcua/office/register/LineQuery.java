package vn.motcua.office.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
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

    public LineQuery {
        text = text.strip();
        if (text.length() > Words.LONGEST) throw Refused.at("q", KernelRefusal.TEXT_TOO_LONG, Words.LONGEST);
    }

    /** The text as the database takes it. */
    @Nullable
    String words() {
        return Words.of(text);
    }
}
