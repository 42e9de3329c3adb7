package vn.motcua.dossier.life;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;

/**
 * Who works on the dossiers of an agency that was closed: they keep the agency that took them in, and are worked on, signed and sealed by whoever took over from it ({@link Successions#answeredFor}).
 */
@Component
public class AnsweringAgencies {

    private final Agencies agencies;
    private final Successions successions;
    private final JdbcClient jdbc;

    AnsweringAgencies(Agencies agencies, Successions successions, JdbcClient jdbc) {
        this.agencies = agencies;
        this.successions = successions;
        this.jdbc = jdbc;
    }

    /** Who answers today: itself while it is open; then the first of those that took over, or whoever stood above it if nobody did. Itself, too, if nobody is left at all. */
    public AgencyId of(AgencyId agency) {
        return of(List.of(agency)).getOrDefault(agency, agency);
    }

    /** The same for many at once. */
    public Map<AgencyId, AgencyId> of(Collection<AgencyId> asked) {
        Map<AgencyId, AgencyId> all = new HashMap<>();
        asked.forEach(agency -> all.put(agency, agency));
        Set<AgencyId> closed = asked.isEmpty() ? Set.of() : agencies.closed(asked, agencies.today());
        if (closed.isEmpty()) return all;
        Map<AgencyId, List<AgencyView>> competent = successions.competent(closed, agencies.today());
        for (AgencyId agency : closed) {
            List<AgencyView> heirs = competent.getOrDefault(agency, List.of());
            all.put(
                    agency,
                    heirs.isEmpty()
                            ? above(agency).orElse(agency)
                            : heirs.getFirst().id());
        }
        return all;
    }

    /** Whoever stood above one that left its work to nobody, or took over from that one. */
    private Optional<AgencyId> above(AgencyId closed) {
        AgencyId at = closed;
        while (agencies.standing(at, agencies.today()) instanceof AgencyStanding.Closed ended) {
            AgencyId parent = ended.agency().parent();
            if (parent == null) return Optional.empty();
            List<AgencyView> heirs = successions.competent(parent, agencies.today());
            if (!heirs.isEmpty()) return Optional.of(heirs.getFirst().id());
            at = parent;
        }
        return Optional.empty();
    }

    /** These, and the closed ones for which they answer and which have dossiers or open steps. */
    public Set<AgencyId> withEnded(Set<AgencyId> open) {
        if (open.isEmpty()) return open;
        Set<AgencyId> ended = successions.answeredFor(open, agencies.today());
        if (ended.isEmpty()) return open;
        Set<AgencyId> all = new HashSet<>(open);
        all.addAll(jdbc.sql("""
                        select given.agency from unnest(?::bigint[]) as given (agency)
                        where exists (select from dossier.dossier d where d.agency = given.agency)
                           or exists (select from dossier.task t where t.agency = given.agency and t.closed_at is null)""")
                .param(ended.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set());
        return all;
    }
}
