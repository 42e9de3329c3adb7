package vn.motcua.dossier.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.Officers;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepRole;

/** What waits for whom, counted for all officers at once: a step for who has it, one that nobody has for all who work there, or at whoever answers for an agency that ended, and may take it. */
@Component
class WaitingWork {

    private final JdbcClient jdbc;
    private final PermissionHolders holders;
    private final AnsweringAgencies answering;

    WaitingWork(JdbcClient jdbc, PermissionHolders holders, AnsweringAgencies answering) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.answering = answering;
    }

    /** How many steps wait, how many of them are late, and how many due today. */
    record Load(long waiting, long late, long today) {

        Load plus(Load other) {
            return new Load(waiting + other.waiting, late + other.late, today + other.today);
        }
    }

    /** Steps of an agency for a role: of one officer, or free. */
    private record Heap(
            AgencyId agency, StepRole role, @Nullable AccountId holder, Load load) {}

    /** What waits now. */
    Map<AccountId, Load> all(Instant now, Instant tonight) {
        return shared(jdbc.sql("""
                        select agency, role, holder, count(*) as waiting, count(*) filter (where due_at < :now) as late,
                            count(*) filter (where due_at >= :now and due_at < :tonight) as today
                        from dossier.task where closed_at is null and role is not null group by agency, role, holder""")
                .param("now", at(now))
                .param("tonight", at(tonight))
                .query(HEAP)
                .list());
    }

    /** Steps that became late and were not told yet; they are told from now on. So many at most. */
    Map<AccountId, Load> lateNow(Instant now, int most) {
        return shared(jdbc.sql("""
                        with late as (
                            update dossier.task set late_told_at = :now where id in (
                                select id from dossier.task where closed_at is null and role is not null and late_told_at is null and due_at < :now
                                order by due_at limit :most for update skip locked)
                            returning agency, role, holder)
                        select agency, role, holder, count(*) as waiting, count(*) as late, 0 as today from late group by agency, role, holder""")
                .param("now", at(now))
                .param("most", most)
                .query(HEAP)
                .list());
    }

    /** Late applications of the offices that somebody watches over. */
    Map<AccountId, Load> offices(Instant now) {
        Map<AgencyId, Load> late = new HashMap<>();
        jdbc.sql(
                        "select agency, count(*) as late from dossier.dossier where status in (2, 4) and due_at < ? group by agency")
                .param(at(now))
                .query((row, number) -> late.put(
                        new AgencyId(row.getLong("agency")), new Load(row.getLong("late"), row.getLong("late"), 0)))
                .list();
        Map<AccountId, Load> loads = new LinkedHashMap<>();
        if (late.isEmpty()) return loads;
        Map<AgencyId, Load> answered = new HashMap<>();
        Map<AgencyId, AgencyId> whoNow = answering.of(late.keySet());
        late.forEach((agency, load) -> answered.merge(whoNow.getOrDefault(agency, agency), load, Load::plus));
        for (PermissionHolders.Holding one : holders.at(answered.keySet(), List.of(DossierPermission.WATCH.code())))
            loads.merge(one.account(), answered.getOrDefault(one.agency(), new Load(0, 0, 0)), Load::plus);
        return loads;
    }

    private Map<AccountId, Load> shared(List<Heap> heaps) {
        Map<AccountId, Load> loads = new LinkedHashMap<>();
        List<Heap> free = heaps.stream().filter(heap -> heap.holder() == null).toList();
        for (Heap heap : heaps) if (heap.holder() != null) loads.merge(heap.holder(), heap.load(), Load::plus);
        Map<AgencyId, AgencyId> whoNow =
                answering.of(free.stream().map(Heap::agency).collect(Collectors.toSet()));
        Map<AgencyId, Map<String, Set<AccountId>>> takers = takers(Set.copyOf(whoNow.values()));
        for (Heap heap : free)
            for (AccountId taker : takers.getOrDefault(whoNow.getOrDefault(heap.agency(), heap.agency()), Map.of())
                    .getOrDefault(Officers.permission(heap.role()).code(), Set.of()))
                loads.merge(taker, heap.load(), Load::plus);
        return loads;
    }

    private Map<AgencyId, Map<String, Set<AccountId>>> takers(Collection<AgencyId> agencies) {
        if (agencies.isEmpty()) return Map.of();
        Set<String> permissions = EnumSet.allOf(StepRole.class).stream()
                .map(role -> Officers.permission(role).code())
                .collect(Collectors.toSet());
        return holders.at(agencies, permissions).stream()
                .collect(Collectors.groupingBy(
                        PermissionHolders.Holding::agency,
                        Collectors.groupingBy(
                                PermissionHolders.Holding::permission,
                                Collectors.mapping(PermissionHolders.Holding::account, Collectors.toSet()))));
    }

    private static final RowMapper<Heap> HEAP = (row, number) -> heap(row);

    private static Heap heap(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new Heap(
                new AgencyId(row.getLong("agency")),
                StepRole.valueOf(row.getString("role")),
                holder == null ? null : new AccountId(holder),
                new Load(row.getLong("waiting"), row.getLong("late"), row.getLong("today")));
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(java.time.ZoneOffset.UTC);
    }
}
