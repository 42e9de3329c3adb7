package vn.motcua.dossier.reuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.Store;

/** Papers that were digitised at the counter and wait to go into stores. Several nodes take at once, none the same. */
@Component
class DigitisedQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    DigitisedQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A paper that somebody has for a while.
     *
     * @param id its row
     * @param dossier of which dossier
     * @param field for which paper of the procedure
     * @param title what it is
     * @param file the scan
     * @param name the file's name
     * @param digitised on which day
     * @param agency who digitised it
     * @param account who applied, if somebody with an account
     * @param applicant the applicant's number; empty if unknown
     * @param applicantName what the applicant is called; empty if unknown
     * @param until until when it is had
     */
    record Taken(
            long id,
            long dossier,
            String field,
            String title,
            UUID file,
            String name,
            LocalDate digitised,
            AgencyId agency,
            @Nullable UUID account,
            String applicant,
            String applicantName,
            Instant until) {

        @Override
        public String toString() {
            return "paper " + id; // never a person in a log
        }
    }

    /** A paper of the same sort that lies in a store already, and that another scan took the place of. */
    record Former(UUID owner, UUID entry) {}

    /** Takes some of accepted dossiers, without those of these agencies; those first that waited longest. */
    List<Taken> take(int most, Instant until, Collection<AgencyId> without) {
        return jdbc.sql("""
                        with taken as (update dossier.paper p set store_due = :until where p.id in (
                            select w.id from dossier.paper w join dossier.dossier d on d.id = w.dossier
                            where w.store_due <= :now and w.replaced_at is null and d.received_at is not null and d.agency <> all(:without)
                            order by w.store_due, w.id limit :most for no key update of w skip locked)
                            returning p.*)
                        select t.*, d.agency, d.account, coalesce(c.applicant ->> 'number', '') as applicant,
                            coalesce(c.applicant ->> 'name', '') as applicant_name
                        from taken t join dossier.dossier d on d.id = t.dossier join dossier.content c on c.dossier = d.id order by t.id""")
                .param("until", at(until))
                .param("now", at(clock.instant()))
                .param("without", without.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> taken(row, until))
                .list();
    }

    private static Taken taken(ResultSet row, Instant until) throws SQLException {
        return new Taken(
                row.getLong("id"),
                row.getLong("dossier"),
                row.getString("field"),
                row.getString("title"),
                row.getObject("file", UUID.class),
                row.getString("name"),
                LocalDate.ofInstant(
                        row.getObject("added_at", OffsetDateTime.class).toInstant(), DatabaseClock.VIETNAM),
                new AgencyId(row.getLong("agency")),
                row.getObject("account", UUID.class),
                row.getString("applicant"),
                row.getString("applicant_name"),
                until);
    }

    /** These wait on, until then; those that somebody else has by now are left alone. */
    void later(Collection<Taken> papers, Instant at) {
        papers.stream()
                .findFirst()
                .ifPresent(any -> jdbc.sql(
                                "update dossier.paper set store_due = :at where id = any(:ids) and store_due = :until")
                        .param("at", at(at))
                        .param("ids", papers.stream().map(Taken::id).toArray(Long[]::new))
                        .param("until", at(any.until()))
                        .update());
    }

    /** True if it is had still, and no other scan took its place meanwhile; it waits no more. Part of the transaction that lays it into the store. */
    boolean done(Taken paper) {
        return jdbc.sql(
                                "update dossier.paper set store_due = null, kept_at = ? where id = ? and store_due = ? and replaced_at is null")
                        .params(at(clock.instant()), paper.id(), at(paper.until()))
                        .update()
                == 1;
    }

    /** Where it lies now. */
    void lies(Taken paper, Store store, EntryId entry) {
        jdbc.sql("update dossier.paper set kept_owner = ?, kept_entry = ? where id = ?")
                .params(store.owner(), entry.value(), paper.id())
                .update();
    }

    /** Earlier scans of the same paper of the same dossier. */
    List<Former> former(Taken paper) {
        return jdbc.sql("""
                        select kept_owner, kept_entry from dossier.paper
                        where dossier = ? and field = ? and id < ? and replaced_at is not null and kept_entry is not null""")
                .params(paper.dossier(), paper.field(), paper.id())
                .query((row, number) ->
                        new Former(row.getObject("kept_owner", UUID.class), row.getObject("kept_entry", UUID.class)))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
