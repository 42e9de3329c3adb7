package vn.motcua.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;

/** Who took over from whom, and who therefore answers for an agency on a day. */
@Component
@Transactional(readOnly = true)
public class Successions {

    private static final String SELECT = """
            select s.predecessor, s.successor, s.kind, s.effective, g.document, g.clause, g.grade, g.note,
                (select name from directory.agency_version where agency = s.predecessor and upper_inf(recorded)
                    and valid && daterange(null, s.effective) order by valid desc limit 1) as predecessor_name,
                (select name from directory.agency_version where agency = s.successor and upper_inf(recorded)
                    and valid && daterange(s.effective, null) order by valid limit 1) as successor_name
            from directory.succession s join directory.change g on g.id = s.change where upper_inf(s.recorded) and
            """;

    /** Whom one meets on the way from agencies through their successors, as far as each was closed by that day. */
    private static final String LINES = """
            with recursive line (origin, agency) as (
                select id, id from unnest(:agencies) as id
                union
                select line.origin, s.successor
                from line
                join directory.succession s on s.predecessor = line.agency
                where s.kind <> 'TRANSFERRED' and s.effective <= :day and s.recorded @> :known
                  and not exists (select from directory.agency_version open where open.agency = line.agency
                      and open.recorded @> :known and open.valid @> :day))
            select origin, agency from line""";

    /** Whom one meets on the way back from agencies, as far as each is closed by that day: those whose work they took over, and those that stood below them last. More than they answer for. */
    private static final String BEFORE = """
            with recursive line (agency) as (
                select id from unnest(:agencies) as id
                union
                select before.agency
                from line
                cross join lateral (
                    select s.predecessor as agency from directory.succession s
                    where s.successor = line.agency and s.kind <> 'TRANSFERRED' and s.effective <= :day and s.recorded @> :known
                    union all
                    select v.agency from directory.agency_version v
                    where v.parent = line.agency and v.recorded @> :known and upper(v.valid) <= :day
                      and not exists (select from directory.agency_version later where later.agency = v.agency
                          and later.recorded @> :known and lower(later.valid) >= upper(v.valid) and lower(later.valid) <= :day)
                ) before
                where not exists (select from directory.agency_version open where open.agency = before.agency
                    and open.recorded @> :known and open.valid @> :day))
            select agency from line where agency <> all(:agencies)""";

    /** Whom they last stood below by that day; those at the top are left out. */
    private static final String LAST_PARENTS = """
            select agency, parent from (
                select distinct on (agency) agency, parent from directory.agency_version
                where agency = any(:agencies) and recorded @> :known and upper(valid) <= :day
                order by agency, upper(valid) desc) last
            where parent is not null""";

    /** No tree is deeper; whoever stood below each other in turn is not followed for ever. */
    private static final int DEEPEST = 50;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Successions(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** Who took over from this agency, whole or in part. */
    public List<Succession> of(AgencyId predecessor) {
        return select("s.predecessor = :agency order by s.effective, successor_name", predecessor);
    }

    /** From whom this agency took over. */
    public List<Succession> before(AgencyId successor) {
        return select("s.successor = :agency order by s.effective, predecessor_name", successor);
    }

    /**
     * Who is competent on a day for what an agency was founded to do: itself while it is open; after it, the successors that are open then,
     * followed through as many successions as there were by that day. Empty if nobody took over, or it does not exist yet.
     */
    public List<AgencyView> competent(AgencyId agency, AsOf asOf) {
        return competent(List.of(agency), asOf).getOrDefault(agency, List.of());
    }

    /** The same for many agencies at once; those for which nobody is competent are left out. */
    public Map<AgencyId, List<AgencyView>> competent(Collection<AgencyId> agencies, AsOf asOf) {
        Map<AgencyId, Set<AgencyId>> lines = asOf
                .bind(jdbc.sql(LINES))
                .param("agencies", AgencyRows.array(agencies))
                .query((row, number) ->
                        Map.entry(new AgencyId(row.getLong("origin")), new AgencyId(row.getLong("agency"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        Set<AgencyId> heirs = lines.values().stream().flatMap(Set::stream).collect(toSet());
        Map<AgencyId, AgencyView> open = new LinkedHashMap<>();
        AgencyRows.select(jdbc, asOf, "where a.id = any(:ids) " + AgencyRows.IN_ORDER)
                .param("ids", AgencyRows.array(heirs))
                .query(AgencyRows.VIEW)
                .list()
                .forEach(view -> open.put(view.id(), view));
        Map<AgencyId, List<AgencyView>> competent = new HashMap<>();
        lines.forEach((origin, line) -> competent.put(origin, among(line, open)));
        competent.values().removeIf(List::isEmpty);
        return competent;
    }

    /** The closed agencies for which one of these answers on a day: those, and only those, whose {@link #answering} is among these. */
    public Set<AgencyId> answeredFor(Collection<AgencyId> agencies, AsOf asOf) {
        Set<AgencyId> found = asOf
                .bind(jdbc.sql(BEFORE))
                .param("agencies", AgencyRows.array(agencies))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .stream()
                .collect(toSet());
        Set<AgencyId> these = Set.copyOf(agencies);
        Map<AgencyId, AgencyId> answering = answering(found, asOf);
        found.removeIf(closed -> !these.contains(answering.get(closed)));
        return found;
    }

    /** Who answers for an agency on a day: itself while it is open; then the first of its {@link #competent}, or whoever stood above it if nobody took over. Itself, too, if nobody is left at all. */
    public AgencyId answering(AgencyId agency, AsOf asOf) {
        return answering(List.of(agency), asOf).getOrDefault(agency, agency);
    }

    /** The same for many at once. */
    public Map<AgencyId, AgencyId> answering(Collection<AgencyId> asked, AsOf asOf) {
        Map<AgencyId, AgencyId> all = new HashMap<>();
        asked.forEach(agency -> all.put(agency, agency));
        Map<AgencyId, AgencyId> at =
                new HashMap<>(); // of those for which nobody is found yet: whose heirs are asked for next
        if (!asked.isEmpty()) agencies.closed(asked, asOf).forEach(agency -> at.put(agency, agency));
        for (int up = 0; !at.isEmpty() && up < DEEPEST; up++) {
            Map<AgencyId, List<AgencyView>> competent = competent(Set.copyOf(at.values()), asOf);
            at.forEach((agency, asks) -> heir(competent, asks).ifPresent(heir -> all.put(agency, heir)));
            at.values().removeIf(competent::containsKey);
            Map<AgencyId, AgencyId> parents = lastParents(at.values(), asOf);
            at.values().removeIf(asks -> !parents.containsKey(asks));
            at.replaceAll((agency, asks) -> parents.get(asks));
        }
        return all;
    }

    private static Optional<AgencyId> heir(Map<AgencyId, List<AgencyView>> competent, AgencyId asks) {
        return Optional.ofNullable(competent.get(asks))
                .map(heirs -> heirs.getFirst().id());
    }

    private Map<AgencyId, AgencyId> lastParents(Collection<AgencyId> closed, AsOf asOf) {
        Map<AgencyId, AgencyId> parents = new HashMap<>();
        if (closed.isEmpty()) return parents;
        asOf.bind(jdbc.sql(LAST_PARENTS))
                .param("agencies", AgencyRows.array(closed))
                .query(row -> {
                    parents.put(new AgencyId(row.getLong("agency")), new AgencyId(row.getLong("parent")));
                });
        return parents;
    }

    private static List<AgencyView> among(Set<AgencyId> line, Map<AgencyId, AgencyView> open) {
        if (line.size() == 1)
            return Optional.ofNullable(open.get(line.iterator().next())).stream()
                    .toList();
        return open.values().stream().filter(view -> line.contains(view.id())).toList();
    }

    private List<Succession> select(String where, AgencyId agency) {
        return jdbc.sql(SELECT + where)
                .param("agency", agency.value())
                .query(AgencyRows.SUCCESSION)
                .list();
    }
}
