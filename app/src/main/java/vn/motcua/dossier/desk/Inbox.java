package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.life.Stead;
import vn.motcua.dossier.life.Steads;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Fold;

/**
 * What waits for whoever acts, the earliest due first. The indices hold open steps only, and each role in each agency is read from its own end, so that it
 * costs the same however much was done before.
 */
@Component
@Transactional(readOnly = true)
public class Inbox {

    /** True for what is done in the stead of somebody: what the giver has, and at a place that is not one's own what nobody has. */
    private static final String STEAD = """
             (p.givers <> '' and (p.procedures = '' or left(d.procedure_code, 8) = any(string_to_array(p.procedures, ',')))
                and (t.holder::text = any(string_to_array(p.givers, ',')) or t.holder is null and not p.own))
            """;

    /** Open steps of the reach, of each place no more than are asked for. */
    private static final String STEPS = """
            from unnest(:agencies, :roles, :own, :givers, :codes) p (agency, role, own, givers, procedures)
            cross join lateral (
                select t.*, d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.status, %1$s as stead
                from dossier.task t join dossier.dossier d on d.id = t.dossier
                where t.agency = p.agency and t.role = p.role and t.closed_at is null and (p.own or t.holder = :me or %1$s) %2$s
                order by t.promised_at, t.id limit :most) s
            """;

    private static final String WAITING = """
            from unnest(:counters) p (agency)
            cross join lateral (
                select t.*, d.code, d.procedure_code, d.procedure_name, d.applicant_name, d.status
                from dossier.task t join dossier.dossier d on d.id = t.dossier
                where t.agency = p.agency and t.role is null and t.closed_at is null %s
                order by t.due_at, t.id limit :most) s
            """;

    private static final String SOUGHT = """
             and (:procedure = '' or d.procedure_code = :procedure) and (:step = '' or t.step = :step)
             and (:status = 0 or d.status = :status)
             and (:text = '' or position(:code in d.code) > 0 or (:folded <> '' and position(:folded in kernel.fold(d.applicant_name)) > 0))
            """;

    private final JdbcClient jdbc;
    private final DeskReach reach;
    private final Steads steads;
    private final Soon soon;
    private final Actors actors;
    private final Clock clock;

    Inbox(JdbcClient jdbc, DeskReach reach, Steads steads, Soon soon, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.steads = steads;
        this.soon = soon;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * An inbox as it is looked at.
     *
     * @param lines one page of the part that is looked at
     * @param counts how much is in each part
     * @param procedures which procedures wait, by code
     * @param steads in whose stead one acts today
     * @param now the moment it was read
     * @param soon what ends before this ends soon
     */
    public record Looked(
            Slice<InboxLine> lines,
            InboxCounts counts,
            Map<String, String> procedures,
            List<Stead> steads,
            Instant now,
            Instant soon) {}

    /** Looks. */
    public Looked look(InboxQuery query, Paging paging) {
        Asked asked = asked(query);
        InboxCounts counts = count(asked);
        List<InboxLine> lines = asked.bind(jdbc.sql("select s.* " + source(query)
                        + (query.view() == InboxView.WAITING
                                ? "order by s.due_at, s.id"
                                : "order by s.promised_at, s.id")
                        + " limit :limit offset :offset"))
                .param("most", paging.offset() + paging.size())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(InboxRows.LINE)
                .list();
        return new Looked(
                new Slice<>(lines, paging, counts.of(query.view())),
                counts,
                procedures(asked),
                asked.steads(),
                asked.now(),
                asked.end());
    }

    /** Those of these steps that are open and whoever acts may do, the earliest due first. */
    public List<InboxLine> those(Collection<Long> tasks) {
        return asked(new InboxQuery(InboxView.ALL, "", "", "", null))
                .bind(jdbc.sql("select s.* " + STEPS.formatted(STEAD, " and t.id = any(:tasks)")
                        + "order by s.promised_at, s.id"))
                .param("tasks", tasks.toArray(Long[]::new))
                .param("most", InboxCounts.MOST)
                .query(InboxRows.LINE)
                .list();
    }

    /** How many steps nobody has taken or whoever acts has, and of these how many are late. */
    public InboxCounts counts() {
        return count(asked(new InboxQuery(InboxView.ALL, "", "", "", null)));
    }

    private Asked asked(InboxQuery query) {
        List<Stead> today = steads.today();
        return new Asked(
                query,
                today,
                reach.steps(today),
                actors.current(),
                clock.instant(),
                soon.end(actors.current().actingFor(), 1));
    }

    private static String source(InboxQuery query) {
        return query.view() == InboxView.WAITING
                ? WAITING.formatted(SOUGHT)
                : STEPS.formatted(
                        STEAD,
                        SOUGHT
                                + switch (query.view()) {
                                    case ALL, WAITING -> "";
                                    case MINE -> " and t.holder = :me";
                                    case STEAD -> " and " + STEAD;
                                    case FREE -> " and t.holder is null";
                                    case LATE -> " and t.promised_at < :now";
                                    case SOON -> " and t.promised_at between :now and :soon";
                                });
    }

    private InboxCounts count(Asked asked) {
        return asked.bind(jdbc.sql("""
                        select count(*) as everything, count(*) filter (where holder = :me) as mine, count(*) filter (where holder is null) as free,
                            count(*) filter (where stead) as stead,
                            count(*) filter (where promised_at < :now) as late,
                            count(*) filter (where promised_at between :now and :soon) as soon,
                            (select count(*) from (select 1 %s limit :most) w) as waiting
                        from (select s.holder, s.promised_at, s.stead %s limit :most) c""".formatted(WAITING.formatted(SOUGHT), STEPS.formatted(STEAD, SOUGHT))))
                .param("most", InboxCounts.MOST)
                .query((row, number) -> new InboxCounts(
                        row.getLong("everything"),
                        row.getLong("mine"),
                        row.getLong("free"),
                        row.getLong("stead"),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("waiting")))
                .single();
    }

    private Map<String, String> procedures(Asked asked) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("select procedure_code, min(procedure_name) as name from (select s.procedure_code, s.procedure_name "
                        + STEPS.formatted(STEAD, "")
                        + " limit :most) c group by procedure_code order by count(*) desc, 1")
                .param("agencies", asked.reach().agencies())
                .param("roles", asked.reach().roles())
                .param("own", asked.reach().own())
                .param("givers", asked.reach().givers())
                .param("codes", asked.reach().procedures())
                .param("me", asked.me(), java.sql.Types.OTHER)
                .param("most", InboxCounts.MOST)
                .query((row, number) -> found.put(row.getString("procedure_code"), row.getString("name")))
                .list();
        return found;
    }

    /** A query with all that it is bound to. */
    private record Asked(InboxQuery query, List<Stead> steads, Reach reach, Actor actor, Instant now, Instant end) {

        @Nullable
        UUID me() {
            return actor.account() == null ? null : actor.account().value();
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement
                    .param("agencies", reach.agencies())
                    .param("roles", reach.roles())
                    .param("own", reach.own())
                    .param("givers", reach.givers())
                    .param("codes", reach.procedures())
                    .param("counters", reach.counters())
                    .param("me", me(), java.sql.Types.OTHER)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("soon", end.atOffset(ZoneOffset.UTC))
                    .param("procedure", query.procedure())
                    .param("step", query.step())
                    .param("status", query.status() == null ? 0 : query.status().code())
                    .param("text", query.text())
                    .param("code", query.text().toUpperCase(java.util.Locale.ROOT))
                    .param("folded", Fold.fold(query.text()));
        }
    }
}
