package vn.motcua.directory.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;

/** Reads the posts of agencies and their holders, over all days, as known at one moment. */
@Component
@Transactional(readOnly = true)
public class Rosters {

    private final JdbcClient jdbc;

    public Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All posts of these agencies, over all days, as known at the moment of {@code asOf}. */
    public Roster of(Collection<AgencyId> agencies, AsOf asOf) {
        Long[] ids = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        return new Roster(
                rows(ids, asOf, PeopleRows.POSITION, """
                        v.* , %s from directory.position_version v
                        where v.agency = any(:agencies) and v.recorded @> :known order by v.rank, v.title, v.position, v.valid"""),
                rows(ids, asOf, PeopleRows.APPOINTMENT, """
                        v.*, %s from directory.appointment_version v join directory.position p on p.id = v.position
                        where p.agency = any(:agencies) and v.recorded @> :known order by v.appointment"""),
                rows(ids, asOf, PeopleRows.SUSPENSION, """
                        v.*, %s from directory.suspension v join directory.appointment a on a.id = v.appointment
                            join directory.position p on p.id = a.position
                        where p.agency = any(:agencies) and v.recorded @> :known order by v.suspension"""),
                rows(ids, asOf, PeopleRows.NAME, """
                        v.official, v.name, %s from directory.official_version v
                        where v.recorded @> :known and v.official in (select a.official from directory.appointment a
                            join directory.position p on p.id = a.position where p.agency = any(:agencies))
                        order by v.official, v.valid desc"""));
    }

    private <T> List<T> rows(Long[] agencies, AsOf asOf, RowMapper<T> mapper, String select) {
        return asOf.bind(jdbc.sql("select " + select.formatted(PeopleRows.VALIDITY)))
                .param("agencies", agencies)
                .query(mapper)
                .list();
    }

    /** True if the agency is open on every day from one on, as far as is known, until another ({@code null}: at least on the first). */
    boolean open(AgencyId agency, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        return jdbc.sql("""
                        select coalesce(range_agg(valid) @> daterange(cast(:from as date), cast(:until as date)), false)
                        from directory.agency_version where agency = :agency and upper_inf(recorded)""")
                .param("agency", agency.value())
                .param("from", from)
                .param("until", until == null ? from.plusDays(1) : until)
                .query(Boolean.class)
                .single();
    }
}
