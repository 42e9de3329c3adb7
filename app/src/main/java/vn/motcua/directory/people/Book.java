package vn.motcua.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * The book in which an agency's posts and powers stand. One writes in it at a time, so that two administrators never decide on what the other
 * is just changing, and every entry is known from a later moment than the one before.
 */
@Component
public class Book {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Book(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the book until the transaction ends; gives the moment from which what is written now is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OffsetDateTime open(AgencyId agency) {
        jdbc.sql("""
                        insert into directory.book as b (agency, recorded) values (:agency, '-infinity')
                        on conflict (agency) do update set recorded = b.recorded""").param("agency", agency.value()).update();
        return jdbc.sql("""
                        update directory.book set recorded = greatest(cast(:now as timestamptz), recorded + interval '1 microsecond')
                        where agency = :agency returning recorded""")
                .param("agency", agency.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }
}
