package vn.motcua.office.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.book.Direction;

/**
 * A line of a register.
 *
 * @param id its key
 * @param agency whose register
 * @param direction documents out or in
 * @param book key of the book
 * @param bookName what the book is called
 * @param year the register's year
 * @param number its number there
 * @param state how it stands
 * @param reference number and symbol that the document bears; empty if one that came in bears none
 * @param arrived when it came in; {@code null} for documents out
 * @param paper what the register holds of the document
 * @param reason why the number was reserved, or the line cancelled; {@code null} otherwise
 * @param enteredAt when the line was begun
 * @param version counts the changes to it; an editor hands it back
 */
public record RegisterLine(
        LineId id,
        AgencyId agency,
        Direction direction,
        long book,
        String bookName,
        int year,
        int number,
        LineState state,
        String reference,
        @Nullable LocalDate arrived,
        Paper paper,
        @Nullable String reason,
        Instant enteredAt,
        int version) {

    /** What people call the document by: its own number, or that of the register if it bears none. */
    public String called() {
        return reference.isEmpty() ? Integer.toString(number) : reference;
    }
}
