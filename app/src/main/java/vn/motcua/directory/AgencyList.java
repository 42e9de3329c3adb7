package vn.motcua.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;

/** The list of all agencies that were ever known, for machines that keep a copy. */
@Component
public class AgencyList {

    private static final String ALL = """
            select a.id, a.version, v.name, v.email, v.kind, v.parent, v.valid @> :day as open, c.qd20,
                c.qcvn102[1] as qcvn102, c.qcvn102[2] as former, greatest(lower(v.recorded), c.changed) as changed
            from directory.agency a
            join lateral (
                select * from directory.agency_version
                where agency = a.id and upper_inf(recorded) and lower(valid) <= :day order by valid desc limit 1) v on true
            left join lateral (
                select (array_agg(code order by valid desc) filter (where system = 'QD20'))[1] as qd20,
                    array_agg(code order by valid desc) filter (where system = 'QCVN102') as qcvn102, max(lower(recorded)) as changed
                from directory.agency_code
                where agency = a.id and upper_inf(recorded) and lower(valid) <= :day and system <> 'STATISTICAL') c on true
            order by a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, as they are today or last were; a few thousand. */
    @Transactional(readOnly = true)
    public List<ListedAgency> all() {
        return jdbc.sql(ALL)
                .param("day", AsOf.today(clock).day())
                .query((row, number) -> new ListedAgency(
                        new AgencyId(row.getLong("id")),
                        AgencyRows.agency(row, "parent"),
                        row.getString("name"),
                        AgencyKind.valueOf(row.getString("kind")),
                        row.getString("email"),
                        row.getString("qd20"),
                        row.getString("qcvn102"),
                        row.getString("former"),
                        row.getBoolean("open"),
                        row.getLong("version"),
                        Objects.requireNonNull(row.getObject("changed", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
