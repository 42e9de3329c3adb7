package vn.motcua.dossier.life;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
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

    /** Who answers today ({@link Successions#answering}). */
    public AgencyId of(AgencyId agency) {
        return successions.answering(agency, agencies.today());
    }

    /** The same for many at once. */
    public Map<AgencyId, AgencyId> of(Collection<AgencyId> asked) {
        return successions.answering(asked, agencies.today());
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
