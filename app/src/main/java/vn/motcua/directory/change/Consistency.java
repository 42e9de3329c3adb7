package vn.motcua.directory.change;

import static vn.motcua.directory.DirectoryRefusal.AGENCY_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.BELOW_ITSELF;
import static vn.motcua.directory.DirectoryRefusal.CHANGED_MEANWHILE;
import static vn.motcua.directory.DirectoryRefusal.CODE_CARRIED;
import static vn.motcua.directory.DirectoryRefusal.HAS_OPEN_UNITS;
import static vn.motcua.directory.DirectoryRefusal.NAME_TAKEN;
import static vn.motcua.directory.DirectoryRefusal.PARENT_NOT_OPEN;
import static vn.motcua.directory.DirectoryRefusal.SUCCESSOR_NOT_OPEN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;

/** What must hold between agencies on every day, as known now; each rule names who stands in the way. */
@Component
class Consistency {

    private static final String BEYOND_PARENT = """
            select v.name, (select p.name from directory.agency_version p where p.agency = v.parent and upper_inf(p.recorded)
                    order by p.valid desc limit 1) as other, lower(v.valid) as day
            from directory.agency_version v
            where %s and v.parent is not null and upper_inf(v.recorded)
              and not v.valid <@ coalesce((select range_agg(p.valid) from directory.agency_version p
                  where p.agency = v.parent and upper_inf(p.recorded)), '{}')
            order by v.valid limit 1""";

    private static final String CYCLE = """
            with recursive up (origin, name, agency, valid, depth) as (
                select v.agency, v.name, v.parent, v.valid, 1 from directory.agency_version v
                where v.agency = any(:agencies) and v.parent is not null and upper_inf(v.recorded)
                union all
                select up.origin, up.name, v.parent, up.valid * v.valid, up.depth + 1
                from up join directory.agency_version v on v.agency = up.agency and v.valid && up.valid and upper_inf(v.recorded)
                where v.parent is not null and up.agency <> up.origin and up.depth < 50)
            select name, name as other, lower(valid) as day from up where agency = origin or depth = 50 limit 1""";

    private static final String SAME_NAME = """
            select v.name, o.name as other, lower(v.valid * o.valid) as day
            from directory.agency_version v
            join directory.agency_version o on coalesce(o.parent, 0) = coalesce(v.parent, 0) and lower(o.name) = lower(v.name)
                and o.agency <> v.agency and o.valid && v.valid and upper_inf(o.recorded)
            where v.agency = any(:agencies) and upper_inf(v.recorded) limit 1""";

    private static final String ABSENT_SUCCESSOR = """
            select p.name, (select n.name from directory.agency_version n where n.agency = s.successor and upper_inf(n.recorded)
                    order by n.valid desc limit 1) as other, s.effective as day
            from directory.succession s
            join directory.agency_version p on p.agency = s.predecessor and upper_inf(p.recorded)
            where (s.predecessor = any(:agencies) or s.successor = any(:agencies)) and upper_inf(s.recorded)
              and not exists (select from directory.agency_version v
                where v.agency = s.successor and upper_inf(v.recorded) and v.valid @> s.effective)
            limit 1""";

    /** Codes about to be written against those that stand and against each other. */
    private static final String CARRIED = """
            with fresh as (
                select * from unnest(cast(:owners as bigint[]), :systems, :codes, cast(:days as date[]), cast(:ends as date[])) as f (agency, system, code, since, until)),
            all_codes as (
                select agency, system, code, valid from directory.agency_code where code = any(:codes) and upper_inf(recorded)
                union all
                select agency, system, code, daterange(since, until) from fresh)
            select f.code as name, lower(a.valid) as day, (select n.name from directory.agency_version n
                where n.agency = a.agency and upper_inf(n.recorded) order by n.valid desc limit 1) as other
            from fresh f join all_codes a on a.code = f.code and a.system = f.system and a.agency <> f.agency
                and a.valid && daterange(f.since, f.until)
            limit 1""";

    private final JdbcClient jdbc;

    Consistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an edit of this agency touched nothing: it is not known, or was changed since the editor looked. */
    Refused stale(AgencyId agency) {
        boolean known = jdbc.sql("select exists (select from directory.agency where id = :id)")
                .param("id", agency.value())
                .query(Boolean.class)
                .single();
        return known ? CHANGED_MEANWHILE.because() : AGENCY_UNKNOWN.because(agency.toString());
    }

    /** What has just been drawn of these agencies, against all others. */
    void check(Collection<AgencyId> agencies) {
        refuse(BEYOND_PARENT.formatted("v.agency = any(:agencies)"), agencies, PARENT_NOT_OPEN, "parent");
        refuse(BEYOND_PARENT.formatted("v.parent = any(:agencies)"), agencies, HAS_OPEN_UNITS, "effective");
        refuse(CYCLE, agencies, BELOW_ITSELF, "parent");
        refuse(SAME_NAME, agencies, NAME_TAKEN, "name");
        refuse(ABSENT_SUCCESSOR, agencies, SUCCESSOR_NOT_OPEN, "successor");
    }

    /** Codes about to be written: each may be carried by one agency at a time. */
    void refuseCarried(List<OwnedCode> fresh) {
        jdbc.sql(CARRIED)
                .param("owners", column(fresh, one -> one.owner().toString()))
                .param("systems", column(fresh, one -> one.period().system().name()))
                .param("codes", column(fresh, one -> one.period().code()))
                .param("days", column(fresh, one -> one.period().valid().from().toString()))
                .param(
                        "ends",
                        column(
                                fresh,
                                one -> Objects.toString(one.period().valid().until(), null)))
                .query((row, number) -> refused(row, CODE_CARRIED, "code"))
                .optional()
                .ifPresent(Consistency::raise);
    }

    private void refuse(String sql, Collection<AgencyId> agencies, DirectoryRefusal refusal, String field) {
        jdbc.sql(sql)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> refused(row, refusal, field))
                .optional()
                .ifPresent(Consistency::raise);
    }

    private static Refused refused(ResultSet row, DirectoryRefusal refusal, String field) throws SQLException {
        return refusal.at(
                field,
                Objects.requireNonNullElse(row.getString("name"), ""),
                Objects.requireNonNullElse(row.getString("other"), ""),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)));
    }

    private static void raise(Refused refused) {
        throw refused;
    }

    private static @Nullable String[] column(List<OwnedCode> codes, Function<OwnedCode, @Nullable String> of) {
        return codes.stream().map(of).toArray(String[]::new);
    }
}
