package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;

/** What stands on the day of a change, and what goes with it. */
@Component
class Standing {

    private final Agencies agencies;
    private final JdbcClient jdbc;

    Standing(Agencies agencies, JdbcClient jdbc) {
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** The agency on that day; refused if it is not open then. */
    AgencyView on(AgencyId id, LocalDate day) {
        return switch (agencies.standing(id, AsOf.on(day))) {
            case AgencyStanding.Open open -> open.agency();
            case AgencyStanding.Planned planned ->
                throw DirectoryRefusal.BEFORE_FOUNDING.at("effective", planned.opens());
            case AgencyStanding.Closed closed -> throw DirectoryRefusal.AFTER_CLOSING.at("effective", closed.since());
        };
    }

    /** What it is called on that day; empty for the top. */
    String nameOf(@Nullable AgencyId id, LocalDate day) {
        return id == null ? "" : on(id, day).names().full();
    }

    /** The successor answers for the agency from the entry's day on, and has its units. */
    void handOver(Entry entry, AgencyId id, AgencyId successor, SuccessionKind kind) {
        entry.state(id, new Fact.Succeeded(successor, kind));
        moveUnits(entry, id, successor);
    }

    /** The units that stand directly below the agency on the entry's day come to stand below the other. */
    void moveUnits(Entry entry, AgencyId id, AgencyId to) {
        for (AgencyId unit : units(id, entry.effective())) if (!unit.equals(to)) entry.state(unit, new Fact.Moved(to));
    }

    private List<AgencyId> units(AgencyId id, LocalDate day) {
        return jdbc.sql("""
                        select agency from directory.agency_version
                        where parent = :id and valid @> :day and upper_inf(recorded) order by agency""")
                .param("id", id.value())
                .param("day", day)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }
}
