package vn.motcua.certifiedcopy;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/**
 * For which agencies whoever acts may do what, as {@link AnsweringReach} says. Who may do something in the whole nation does it here for the agency acted for.
 */
@Component
public class CopyReach {

    private final Access access;
    private final Actors actors;
    private final AnsweringReach reach;
    private final Agencies agencies;
    private final Successions successions;
    private final JdbcClient jdbc;

    CopyReach(
            Access access,
            Actors actors,
            AnsweringReach reach,
            Agencies agencies,
            Successions successions,
            JdbcClient jdbc) {
        this.access = access;
        this.actors = actors;
        this.reach = reach;
        this.agencies = agencies;
        this.successions = successions;
        this.jdbc = jdbc;
    }

    /** These. */
    public Set<AgencyId> agencies(CertifiedCopyPermission permission) {
        Actor actor = actors.current();
        AgencyScope scope = access.scope(actor, permission.code());
        Set<AgencyId> roots = scope.nation() ? actor.agency().map(Set::of).orElse(Set.of()) : scope.roots();
        return reach.within(roots);
    }

    /** True if whoever acts may do it for this agency, which may be closed. */
    public boolean covers(CertifiedCopyPermission permission, AgencyId agency) {
        return reach.covers(permission.code(), agency);
    }

    /** Who answers today for what an agency certified ({@link Successions#answering}). */
    public AgencyId answers(AgencyId agency) {
        return successions.answering(agency, agencies.today());
    }

    /** Those of them that ever took in an original, or have a book. */
    public Set<AgencyId> withCopies(Collection<AgencyId> some) {
        if (some.isEmpty()) return Set.of();
        return jdbc.sql(
                        "select given.agency from unnest(?::bigint[]) as given (agency) where exists (select from certifiedcopy.copy c where c.agency = given.agency)")
                .param(some.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }
}
