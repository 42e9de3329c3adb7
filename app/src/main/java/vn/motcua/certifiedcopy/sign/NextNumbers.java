package vn.motcua.certifiedcopy.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * The next number of an agency and year, which has to stand in the document before it is signed and counts only once the signed document is kept. One copy at a time may
 * print it, for half a minute, and on while it is being signed; it is given in the transaction that keeps the file. What fails or crashes in between leaves the number to whoever comes next.
 */
@Component
public class NextNumbers {

    private static final Duration HELD = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    NextNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A number that a copy may print.
     *
     * @param number which
     * @param day the day that goes with it
     */
    public record Held(RegisterNumber number, LocalDate day) {}

    /** Lets this copy print the next number; empty while another one does. The same copy again gets the same. Refused once the book of the year was closed, before anything is signed. */
    @Transactional
    public Optional<Held> hold(AgencyId agency, CopyId copy) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, DatabaseClock.VIETNAM);
        if (closed(agency, day.getYear())) throw CertifiedCopyRefusal.BOOK_CLOSED.because(day.getYear());
        leave(copy); // what it held last year, or begins anew
        jdbc.sql("insert into certifiedcopy.register (agency, year) values (?, ?) on conflict do nothing")
                .params(agency.value(), day.getYear())
                .update();
        return jdbc.sql("""
                        update certifiedcopy.register set holder = :copy, held_until = :until, day = :day
                        where agency = :agency and year = :year and (holder is null or holder = :copy or held_until < :now) returning last + 1""")
                .param("copy", copy.value())
                .param("until", now.plus(HELD).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("agency", agency.value())
                .param("year", day.getYear())
                .query((row, place) -> row.getInt(1))
                .optional()
                .map(next -> new Held(new RegisterNumber(agency, day.getYear(), next), day));
    }

    private boolean closed(AgencyId agency, int year) {
        return jdbc.sql("select exists (select from certifiedcopy.book_closing where agency = ? and year = ?)")
                .params(agency.value(), year)
                .query(Boolean.class)
                .single();
    }

    /** The number that this copy may print, if it may still. */
    @Transactional(readOnly = true)
    public Optional<Held> heldBy(CopyId copy) {
        return jdbc.sql(
                        "select agency, year, last + 1 as next, day from certifiedcopy.register where holder = ? limit 1")
                .param(copy.value())
                .query((row, place) -> new Held(
                        new RegisterNumber(new AgencyId(row.getLong("agency")), row.getInt("year"), row.getInt("next")),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    /** Holds it on, if this copy has it still: stamps may take their time. */
    @Transactional
    public void renew(CopyId copy) {
        jdbc.sql("update certifiedcopy.register set held_until = ? where holder = ?")
                .params(clock.instant().plus(HELD).atOffset(ZoneOffset.UTC), copy.value())
                .update();
    }

    /** Leaves it to another one. */
    @Transactional
    public void leave(CopyId copy) {
        jdbc.sql("update certifiedcopy.register set holder = null, held_until = null, day = null where holder = ?")
                .param(copy.value())
                .update();
    }

    /** Gives it, in the transaction that keeps the signed file. Fails if another copy was let in meanwhile: then this one is signed again under its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Held held, CopyId copy) {
        RegisterNumber number = held.number();
        int given = jdbc.sql("""
                        update certifiedcopy.register set last = last + 1, holder = null, held_until = null, day = null
                        where agency = ? and year = ? and holder = ? and last = ? - 1""")
                .params(number.agency().value(), number.year(), copy.value(), number.number())
                .update();
        if (given != 1)
            throw new IllegalStateException("number " + number.text() + " went to another copy than " + copy);
    }
}
