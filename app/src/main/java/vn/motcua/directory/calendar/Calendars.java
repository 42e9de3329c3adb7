package vn.motcua.directory.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;

/**
 * When an agency works, as known at a moment: the nation's days off, the hours of the nearest agency that has set some, the agency's own
 * closures and those above it that close the units below as well. Which agencies stand above it is asked for {@link AsOf#day()}.
 */
@Component
@Transactional(readOnly = true)
public class Calendars {

    private static final int KEPT = 512;

    /** The newest version of each owner, the agency itself first, then those above it from the nearest on, the nation last. */
    private static final String NEWEST = """
            select coalesce(chain.depth, 1000) as depth, v.agency, max(v.id) as id, max(v.number) as number
            from directory.calendar_version v
            left join directory.chain_above(:agency, :day, :known) chain on chain.agency = v.agency
            where (v.agency is null or chain.agency is not null) and (v.recorded_at <= :known or v.kind = 'SHIPPED')
            group by chain.depth, v.agency order by 1""";

    private record Owner(int depth, @Nullable AgencyId agency, long id, int number) {}

    /** Kept by the ids of versions, which are never given twice: a new version is another key, so nothing kept is ever out of date. */
    private final Map<String, WorkingCalendar> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, WorkingCalendar> eldest) {
                    return size() > KEPT;
                }
            });

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar of an agency. */
    public WorkingCalendar of(AgencyId agency, AsOf asOf) {
        return calendar(agency, asOf);
    }

    /** The nation's days off with the usual hours: the calendar of an office that nobody has said anything of. */
    public WorkingCalendar nation(AsOf asOf) {
        return calendar(null, asOf);
    }

    /** All versions of an agency's own calendar ({@code null}: of the nation's), first the latest. */
    public Slice<CalendarEntry> versions(@Nullable AgencyId agency, Paging paging) {
        JdbcClient.StatementSpec select = jdbc.sql("""
                        select v.*, w.id as withdrawn_by from directory.calendar_version v
                        left join directory.calendar_version w on w.withdraws = v.id
                        where v.agency is not distinct from :agency order by v.number desc limit :limit offset :offset""")
                .param("agency", value(agency))
                .param("limit", paging.size())
                .param("offset", paging.offset());
        long total = jdbc.sql(
                        "select count(*) from directory.calendar_version where agency is not distinct from :agency")
                .param("agency", value(agency))
                .query(Long.class)
                .single();
        return new Slice<>(CalendarRows.read(jdbc, select), paging, total);
    }

    /** One version. */
    public Optional<CalendarEntry> version(long id) {
        return CalendarRows.read(jdbc, jdbc.sql("""
                        select v.*, w.id as withdrawn_by from directory.calendar_version v
                        left join directory.calendar_version w on w.withdraws = v.id where v.id = :id""").param("id", id)).stream().findFirst();
    }

    private WorkingCalendar calendar(@Nullable AgencyId agency, AsOf asOf) {
        List<Owner> owners = owners(agency, asOf);
        String key = owners.stream()
                .map(owner -> (owner.depth() == 0 ? "own " : "") + owner.id())
                .collect(Collectors.joining(","));
        WorkingCalendar known = kept.get(key);
        if (known != null) return known;
        WorkingCalendar made = make(agency, owners, asOf);
        kept.put(key, made);
        return made;
    }

    private WorkingCalendar make(@Nullable AgencyId agency, List<Owner> owners, AsOf asOf) {
        List<AgencyId> chain = new ArrayList<>();
        if (agency != null) chain.add(agency);
        owners.stream()
                .filter(owner -> owner.agency() != null && !owner.agency().equals(agency))
                .forEach(owner -> chain.add(owner.agency()));
        JdbcClient.StatementSpec select = asOf.bind(jdbc.sql("""
                        select v.*, null::bigint as withdrawn_by from directory.calendar_known(:known) v
                        where (v.agency is null or v.agency = any(:chain)) order by v.id"""))
                .param("chain", chain.stream().map(AgencyId::value).toArray(Long[]::new));
        return WorkingCalendar.of(new PlanOf(CalendarRows.read(jdbc, select), chain).plan(name(owners)));
    }

    /** Such as {@code VN.4/33.1/1207.2}: the nation's fourth version with the first of agency 33 and, below it, the second of 1207. */
    private static CalendarVersion name(List<Owner> owners) {
        return new CalendarVersion(owners.reversed().stream()
                .map(owner -> (owner.agency() == null ? "VN" : owner.agency().toString()) + "." + owner.number())
                .collect(Collectors.joining("/")));
    }

    private List<Owner> owners(@Nullable AgencyId agency, AsOf asOf) {
        return asOf.bind(jdbc.sql(NEWEST))
                .param("agency", value(agency))
                .query((row, number) -> new Owner(
                        row.getInt("depth"),
                        row.getLong("agency") == 0 ? null : new AgencyId(row.getLong("agency")),
                        row.getLong("id"),
                        row.getInt("number")))
                .list();
    }

    static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }
}
