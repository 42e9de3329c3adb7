package vn.motcua.directory.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * The book in which an agency's posts and powers stand. One writes in it at a time, so that two administrators never decide on what the other
 * is just changing, and every entry is known from a later moment than the one before.
 */
@Component
public class Book {

    private static final ScopedValue<Instant> WRITTEN_AT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;
    private final Access access;

    public Book(JdbcClient jdbc, Clock clock, Actors actors, Access access) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
        this.access = access;
    }

    /**
     * Opens the book for whoever acts, until the transaction ends; refused if they may not write in it. Gives the moment from which
     * what is written now is known.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OffsetDateTime open(AgencyId agency, DirectoryPermission permission) {
        if (!access.allows(actors.current(), permission.code(), agency))
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return open(agency);
    }

    private OffsetDateTime open(AgencyId agency) {
        jdbc.sql("""
                        insert into directory.book as b (agency, recorded)
                        select id, '-infinity' from directory.agency where id = :agency
                        on conflict (agency) do update set recorded = b.recorded""").param("agency", agency.value()).update();
        return jdbc.sql("""
                        update directory.book set recorded = greatest(cast(:now as timestamptz), recorded + interval '1 microsecond')
                        where agency = :agency returning recorded""")
                .param("agency", agency.value())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .orElseThrow(() -> DirectoryRefusal.AGENCY_UNKNOWN.because(agency.value()));
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), DatabaseClock.VIETNAM);
    }

    /**
     * Writes what was known from an earlier moment on: for books brought over from an older system, and for the demo nation. The order of
     * entries still holds: none is known before one that was written earlier.
     */
    public static void writtenAt(Instant moment, Runnable what) {
        ScopedValue.where(WRITTEN_AT, moment).run(what);
    }

    private Instant now() {
        return WRITTEN_AT.isBound() ? WRITTEN_AT.get() : clock.instant();
    }
}
