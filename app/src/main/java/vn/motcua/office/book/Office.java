package vn.motcua.office.book;

import java.util.List;
import java.util.Optional;
import vn.motcua.kernel.AgencyId;

/**
 * An agency's office with its rules.
 *
 * @param agency whose
 * @param abbreviation what stands for it in symbols
 * @param books all its books, open ones first
 * @param units all its units, open ones first
 */
public record Office(AgencyId agency, String abbreviation, List<Book> books, List<Unit> units) {

    public Office {
        books = List.copyOf(books);
        units = List.copyOf(units);
    }

    /** Its books of one direction, closed ones too. */
    public List<Book> books(Direction direction) {
        return books.stream().filter(book -> book.direction() == direction).toList();
    }

    /** The open book that takes documents out of this kind. */
    public Optional<Book> bookOut(PaperKind kind) {
        return books(Direction.OUTGOING).stream()
                .filter(book -> book.open() && book.takes(kind))
                .findFirst();
    }

    /** The units that can be named. */
    public List<Unit> openUnits() {
        return units.stream().filter(Unit::open).toList();
    }

    /** The kinds that an open book for documents out takes. */
    public List<PaperKind> kindsOut() {
        return PaperKind.all().stream()
                .filter(kind -> bookOut(kind).isPresent())
                .toList();
    }
}
