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
import vn.motcua.signing.spi.SetAsideSeals;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.Store;

/** Papers that were digitised at the counter and wait to go into stores. Several nodes take at once, none the same. */
@Component
class DigitisedQueue implements SetAsideSeals {

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
     * @param tries how often it failed
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
            int tries,
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
                row.getInt("store_tries"),
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

    /** It failed: it is tried again then, or was tried so often that it is set aside with the reason. */
    void failed(Taken paper, String why, int tries, Instant again) {
        jdbc.sql("""
                        update dossier.paper set store_tries = store_tries + 1,
                            store_due = case when store_tries + 1 >= :most then null else :again end,
                            store_refused = case when store_tries + 1 >= :most then :why end
                        where id = :id and store_due = :until""")
                .param("most", tries)
                .param("again", at(again))
                .param("why", why)
                .param("id", paper.id())
                .param("until", at(paper.until()))
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from dossier.paper where store_refused is not null")
                .query(Long.class)
                .single();
    }

    @Override
    public List<OneAside> some(int most) {
        return jdbc.sql("""
                        select 'dossier.paper ' || p.id, d.agency, p.store_refused from dossier.paper p join dossier.dossier d on d.id = p.dossier
                        where p.store_refused is not null order by p.id limit ?""")
                .param(most)
                .query((row, number) -> new OneAside(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    @Override
    public int again() {
        return jdbc.sql(
                        "update dossier.paper set store_due = ?, store_tries = 0, store_refused = null where store_refused is not null")
                .param(at(clock.instant()))
                .update();
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
