package vn.motcua.payment;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/**
 * For which agencies whoever acts may do what with money: units below included, and agencies that ended for which these answer now ({@link Successions#answeredFor}), as what was
 * owed to one that ended, paid to it or taken by it stays in its books.
 */
@Component
public class PaymentReach {

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Agencies agencies;
    private final Successions successions;

    PaymentReach(Access access, Actors actors, AgencyTree tree, Agencies agencies, Successions successions) {
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

    /** All of them. */
    public Within of(PaymentPermission permission) {
        AgencyScope scope = access.scope(actors.current(), permission.code());
        if (scope.nation() || scope.isEmpty()) return new Within(scope.nation(), Set.of());
        Set<AgencyId> all = new HashSet<>(tree.withBelow(scope.roots(), agencies.today()));
        all.addAll(successions.answeredFor(all, agencies.today()));
        return new Within(false, all);
    }

    /** True if whoever acts may do it for this agency, or for the one that answers for it since it ended. */
    public boolean covers(PaymentPermission permission, AgencyId agency) {
        Actor actor = actors.current();
        if (access.allows(actor, permission.code(), agency)) return true;
        if (!access.allows(actor, permission.code(), null)) return false;
        AgencyId now = successions.answering(agency, agencies.today());
        return !now.equals(agency) && access.allows(actor, permission.code(), now);
    }
}
