package vn.motcua.office.book;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** For an agency that begins in the middle of a year: lets this year's numbers go on from the last one given before. */
@Operation(records = OfficeAudit.NumbersBegun.class)
public class BeginNumbers {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final AuditLog audit;
    private final Clock clock;

    BeginNumbers(JdbcClient jdbc, Offices offices, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param agency whose book
     * @param id the book's key
     * @param kind of which kind, where the book counts by kind
     * @param last the last number given before
     */
    @Transactional
    public void run(AgencyId agency, long id, PaperKind kind, int last) {
        Book book = offices.require(agency).books().stream()
                .filter(one -> one.id() == id && one.open())
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!book.takes(kind)) throw OfficeRefusal.NO_BOOK.at("kind");
        int year = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM).getYear();
        try {
            jdbc.sql("insert into office.register (book, year, kind, began, last) values (?, ?, ?, ?, ?)")
                    .params(book.id(), year, book.counter(kind), last, last)
                    .update();
        } catch (DuplicateKeyException e) { // the year has begun in this register
            throw OfficeRefusal.NUMBERS_GIVEN.at("last");
        }
        audit.record(new OfficeAudit.NumbersBegun(agency, book.name(), book.counter(kind), last));
    }
}
