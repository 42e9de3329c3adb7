package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actors;

/**
 * What is late, and what will be, in the agencies that whoever acts watches over. Read from the index of running dossiers by their due date, so that those
 * done cost nothing.
 */
@Component
@Transactional(readOnly = true)
public class Watch {

    /** More than these nobody looks through; the groups count as far. */
    private static final int MOST = 5_000;

    private static final String RUNNING = """
            from (select * from dossier.dossier d
                where d.agency = any(:agencies) and d.status in (2, 4) and d.due_at < :until
                    and (:agency = 0 or d.agency = :agency) and (:procedure = '' or d.procedure_code = :procedure)
                order by d.due_at, d.id limit :most) d
            cross join lateral (
                select * from dossier.task t where t.dossier = d.id and t.closed_at is null and t.role is not null
                    and (:holder = '' or coalesce(t.holder::text, 'free') = :holder)
                order by t.id limit 1) t
            """;

    private final JdbcClient jdbc;
    private final DeskReach reach;
    private final Soon soon;
    private final Actors actors;
    private final Clock clock;

    Watch(JdbcClient jdbc, DeskReach reach, Soon soon, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.soon = soon;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * What a leader sees.
     *
     * @param lines one page of the dossiers, the earliest due first
     * @param groups the same counted by agency, officer and procedure, the worst first
     * @param late how many are late
     * @param coming how many will be, if they are not closed in time
     * @param now the moment it was read
     * @param until up to which due date
     */
    public record Seen(
            Slice<InboxLine> lines, List<WatchGroup> groups, long late, long coming, Instant now, Instant until) {

        /** The groups of one kind. */
        public List<WatchGroup> by(WatchKind kind) {
            return groups.stream().filter(group -> group.kind() == kind).toList();
        }
    }

    /** Looks. */
    public Seen look(WatchQuery query, Paging paging) {
        Instant now = clock.instant();
        Instant until = soon.end(actors.current().actingFor(), query.days());
        List<WatchGroup> groups = groups(query, now, until);
        List<WatchGroup> agencies = groups.stream()
                .filter(group -> group.kind() == WatchKind.AGENCY)
                .toList();
        long late = agencies.stream().mapToLong(WatchGroup::late).sum();
        long coming = agencies.stream().mapToLong(WatchGroup::coming).sum();
        List<InboxLine> lines = bound(
                        "select d.due_at as promised_at, t.*, d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.status "
                                + RUNNING + "order by d.due_at, d.id limit :limit offset :offset",
                        query,
                        now,
                        until)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(InboxRows.LINE)
                .list();
        return new Seen(new Slice<>(lines, paging, late + coming), groups, late, coming, now, until);
    }

    private List<WatchGroup> groups(WatchQuery query, Instant now, Instant until) {
        return bound("""
                        select grouping(d.agency) as no_agency, grouping(d.procedure_code) as no_procedure, d.agency, d.procedure_code,
                            min(d.procedure_name) as procedure_name, t.holder, min(t.holder_name) as holder_name,
                            count(*) filter (where d.due_at < :now) as late, count(*) filter (where d.due_at >= :now) as coming
                        """ + RUNNING + """
                        group by grouping sets ((d.agency), (d.procedure_code), (t.holder))
                        order by late desc, coming desc""", query, now, until)
                .query((row, number) -> {
                    long late = row.getLong("late");
                    long coming = row.getLong("coming");
                    if (row.getInt("no_agency") == 0)
                        return new WatchGroup(WatchKind.AGENCY, row.getString("agency"), "", late, coming);
                    if (row.getInt("no_procedure") == 0)
                        return new WatchGroup(
                                WatchKind.PROCEDURE,
                                row.getString("procedure_code"),
                                row.getString("procedure_name"),
                                late,
                                coming);
                    String holder = row.getString("holder");
                    return new WatchGroup(
                            WatchKind.OFFICER,
                            holder == null ? WatchQuery.FREE : holder,
                            holder == null ? "" : row.getString("holder_name"),
                            late,
                            coming);
                })
                .list();
    }

    private JdbcClient.StatementSpec bound(String statement, WatchQuery query, Instant now, Instant until) {
        return jdbc.sql(statement)
                .param("agencies", agencies())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("agency", query.agency())
                .param("procedure", query.procedure())
                .param("holder", query.holder())
                .param("most", MOST);
    }

    private Long[] agencies() {
        return reach.agencies(DossierPermission.WATCH).stream()
                .map(AgencyId::value)
                .toArray(Long[]::new);
    }

    /** Those of these steps that are open in an agency watched over. */
    public List<InboxLine> those(List<Long> tasks) {
        return jdbc.sql("""
                        select d.due_at as promised_at, t.*, d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.status
                        from dossier.task t join dossier.dossier d on d.id = t.dossier
                        where t.id = any(:tasks) and t.closed_at is null and t.role is not null and d.agency = any(:agencies)
                        order by d.due_at, d.id""")
                .param("tasks", tasks.toArray(Long[]::new))
                .param("agencies", agencies())
                .query(InboxRows.LINE)
                .list();
    }
}
