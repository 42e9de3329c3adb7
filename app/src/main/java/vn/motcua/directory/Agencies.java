package vn.motcua.directory;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;

/** Who an agency is: on a day, and by what was known at a moment ({@link AsOf}). */
@Component
@Transactional(readOnly = true)
public class Agencies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Agencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today, by what is known now. */
    public AsOf today() {
        return AsOf.today(clock);
    }

    /** The agency on that day; empty if it is not open then. */
    public Optional<AgencyView> find(AgencyId id, AsOf asOf) {
        return AgencyRows.select(jdbc, asOf, "where a.id = :id")
                .param("id", id.value())
                .query(AgencyRows.VIEW)
                .optional();
    }

    /** Those of the agencies that are open on that day. */
    public Map<AgencyId, AgencyView> find(Collection<AgencyId> ids, AsOf asOf) {
        return AgencyRows.select(jdbc, asOf, "where a.id = any(:ids)")
                .param("ids", AgencyRows.array(ids))
                .query(AgencyRows.VIEW)
                .stream()
                .collect(toMap(AgencyView::id, Function.identity()));
    }

    /** Those of the agencies that existed before that day and do not on it. */
    public Set<AgencyId> closed(Collection<AgencyId> ids, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select given.agency from unnest(:ids) as given (agency)
                        where exists (select from directory.agency_version v where v.agency = given.agency and v.recorded @> :known and upper(v.valid) <= :day)
                          and not exists (select from directory.agency_version v where v.agency = given.agency and v.recorded @> :known and v.valid @> :day)"""))
                .param("ids", AgencyRows.array(ids))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }

    /** Those of them that were closed so many days before a moment, and whose end had been known for so long then: until then what was entered wrong can be put right, and nothing is done that cannot be undone. */
    public Set<AgencyId> closedFor(Collection<AgencyId> ids, Instant now, Duration term) {
        AsOf today = AsOf.on(LocalDate.ofInstant(now, DatabaseClock.VIETNAM));
        Set<AgencyId> byDay = closed(closed(ids, today), today.at(today.day().minusDays(term.toDays())));
        return closed(byDay, new AsOf(today.day(), now.minus(term)));
    }

    /** How the agency stands on that day: open, closed by then, or planned. Refused if the directory does not know it. */
    public AgencyStanding standing(AgencyId id, AsOf asOf) {
        return find(id, asOf)
                .<AgencyStanding>map(AgencyStanding.Open::new)
                .or(() -> closed(id, asOf))
                .or(() -> planned(id, asOf))
                .orElseThrow(() -> DirectoryRefusal.AGENCY_UNKNOWN.because(id.value()));
    }

    /**
     * What the agencies are called on that day; one that is not open then by the name it last had, or will first have. Ids that the directory
     * does not know are left out.
     */
    public Map<AgencyId, AgencyNames> namesOf(Collection<AgencyId> ids, AsOf asOf) {
        return asOf
                .bind(jdbc.sql("""
                        select distinct on (agency) agency, name, short_name, english_name
                        from directory.agency_version where agency = any(:ids) and recorded @> :known
                        order by agency, valid @> :day desc, lower(valid) <= :day desc,
                            case when lower(valid) <= :day then :day - lower(valid) else lower(valid) - :day end"""))
                .param("ids", AgencyRows.array(ids))
                .query((row, number) -> Map.entry(new AgencyId(row.getLong("agency")), AgencyRows.names(row)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same in a language, today. */
    public Map<AgencyId, String> called(Collection<AgencyId> ids, Language language) {
        return namesOf(ids, today()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().in(language)));
    }

    private Optional<AgencyStanding> closed(AgencyId id, AsOf asOf) {
        return edge(id, asOf, "select max(upper(valid)) from directory.agency_version where upper(valid) <= :day")
                .flatMap(since ->
                        find(id, asOf.at(since.minusDays(1))).map(last -> new AgencyStanding.Closed(last, since)));
    }

    private Optional<AgencyStanding> planned(AgencyId id, AsOf asOf) {
        return edge(id, asOf, "select min(lower(valid)) from directory.agency_version where lower(valid) > :day")
                .flatMap(opens -> find(id, asOf.at(opens)).map(first -> new AgencyStanding.Planned(first, opens)));
    }

    private Optional<LocalDate> edge(AgencyId id, AsOf asOf, String select) {
        return asOf.bind(jdbc.sql(select + " and agency = :id and recorded @> :known"))
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
