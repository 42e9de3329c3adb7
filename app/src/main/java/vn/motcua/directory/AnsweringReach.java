package vn.motcua.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/**
 * For which agencies whoever acts may do something: units below included, and agencies that ended for which these answer now ({@link Successions#answeredFor}), as what was asked of one that ended stays its own.
 */
@Component
public class AnsweringReach {

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final Successions successions;

    AnsweringReach(Access access, Actors actors, AgencyTree tree, Agencies agencies, Successions successions) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.agencies = agencies;
        this.successions = successions;
    }

    /**
     * Where.
     *
     * @param nation everywhere
     * @param agencies otherwise: for these agencies
     */
    public record Within(boolean nation, Set<AgencyId> agencies) {}

    /** All of them, by the permission's code. */
    public Within of(String permission) {
        AgencyScope scope = access.scope(actors.current(), permission);
        if (scope.nation() || scope.isEmpty()) return new Within(scope.nation(), Set.of());
        return new Within(false, within(scope.roots()));
    }

    /** These agencies today with the units below them, and those that ended for which one of them answers. */
    public Set<AgencyId> within(Collection<AgencyId> roots) {
        if (roots.isEmpty()) return Set.of();
        Set<AgencyId> all = new HashSet<>(tree.withBelow(roots, agencies.today()));
        all.addAll(successions.answeredFor(all, agencies.today()));
        return all;
    }

    /** True if whoever acts may do it for this agency, or for the one that answers for it since it ended. */
    public boolean covers(String permission, AgencyId agency) {
        Actor actor = actors.current();
        if (access.allows(actor, permission, agency)) return true;
        if (!access.allows(actor, permission, null)) return false;
        AgencyId now = successions.answering(agency, agencies.today());
        return !now.equals(agency) && access.allows(actor, permission, now);
    }
}
