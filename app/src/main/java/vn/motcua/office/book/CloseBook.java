package vn.motcua.office.book;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Closes a book: nothing more is entered in it, its lines stay. One book for documents in is always open. */
@Operation(records = OfficeAudit.BookClosed.class)
public class CloseBook {

    private final Offices offices;
    private final BookWriter writer;
    private final AuditLog audit;

    CloseBook(Offices offices, BookWriter writer, AuditLog audit) {
        this.offices = offices;
        this.writer = writer;
        this.audit = audit;
    }

    /** Closes it. */
    @Transactional
    public void run(AgencyId agency, long id) {
        writer.hold(agency);
        Office office = offices.require(agency);
        Book book = office.books().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!book.open()) throw OfficeRefusal.BOOK_CLOSED.because(book.name());
        boolean last = book.direction() == Direction.INCOMING
                && office.books(Direction.INCOMING).stream().filter(Book::open).count() == 1;
        if (last) throw OfficeRefusal.LAST_BOOK_IN.because();
        writer.close(book);
        audit.record(new OfficeAudit.BookClosed(agency, book.name()));
    }
}
