package vn.motcua.office.register;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Book;
import vn.motcua.office.book.PaperKind;

/**
 * Gives numbers: continuous in each register, from 1 each year. The register's row is held until the caller's transaction ends, so two clerks
 * never get the same number, and one that is not committed is given to the next clerk.
 */
@Component
class Numbering {

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbering(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A number.
     *
     * @param register the register in which it was given
     * @param number from 1
     */
    record Given(long register, int number) {}

    /** The next number of a book in a year, of a kind where the book counts by kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Given next(Book book, PaperKind kind, int year) {
        int now = today().getYear();
        if (year != now && year != now - 1) throw OfficeRefusal.YEAR_OVER.because(now - 1, now);
        return jdbc.sql("""
                        insert into office.register as r (book, year, kind, last) values (:book, :year, :kind, 1)
                        on conflict (book, year, kind) do update set last = r.last + 1
                        returning id, last""")
                .param("book", book.id())
                .param("year", year)
                .param("kind", book.counter(kind))
                .query((row, line) -> new Given(row.getLong("id"), row.getInt("last")))
                .single();
    }

    /** Today in Vietnam. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
    }
}
