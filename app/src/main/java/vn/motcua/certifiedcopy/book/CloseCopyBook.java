package vn.motcua.certifiedcopy.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.SettledEnds;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Closes the book of a year that is over, or of an agency whose end is settled, with what it comes to: nothing is entered in it from then on. Refused while a number is wanting. The database holds the row of the register meanwhile, so that no copy
 * gets a number beside it.
 */
@Operation(records = BookAudit.BookClosed.class, law = "Nghị định 23/2015/NĐ-CP, Đ.13")
public class CloseCopyBook {

    private final Books books;
    private final Agencies agencies;
    private final SettledEnds ends;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    CloseCopyBook(Books books, Agencies agencies, SettledEnds ends, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.books = books;
        this.agencies = agencies;
        this.ends = ends;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** True once nothing more can be entered in a book: its year is over, or its agency ended and that is settled. */
    public boolean over(AgencyId agency, int year) {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)).getYear() > year
                || !ends.among(List.of(agency)).isEmpty();
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, int year, AccountId officer, String name) {
        if (!over(agency, year)) throw early(agency, year);
        boolean begun = jdbc.sql("select last from certifiedcopy.register where agency = ? and year = ? for update")
                .params(agency.value(), year)
                .query(Integer.class)
                .optional()
                .filter(last -> last > 0)
                .isPresent();
        if (!begun) throw BookRefusal.EMPTY.because();
        if (!books.gaps(agency, year).isEmpty()) throw BookRefusal.HAS_GAPS.because();
        Integer closed = jdbc.sql("""
                        insert into certifiedcopy.book_closing (agency, year, last, revoked, pages, fee, closed_at, closed_by, name)
                        select :agency, :year, max(l.number), count(r.id), sum(l.pages), sum(l.fee), :now, :officer, left(:name, 200)
                        from certifiedcopy.line l left join certifiedcopy.revocation r on r.copy = l.copy and r.state = 'DONE'
                        where l.agency = :agency and l.year = :year on conflict do nothing returning last""")
                .param("agency", agency.value())
                .param("year", year)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", officer.value())
                .param("name", name)
                .query(Integer.class)
                .optional()
                .orElseThrow(BookRefusal.CLOSED_ALREADY::because);
        audit.record(new BookAudit.BookClosed(agency, year, closed));
    }

    private Refused early(AgencyId agency, int year) {
        return agencies.closed(List.of(agency), agencies.today()).isEmpty()
                ? BookRefusal.YEAR_NOT_OVER.because(year)
                : BookRefusal.END_NOT_SETTLED.because(ends.days());
    }
}
