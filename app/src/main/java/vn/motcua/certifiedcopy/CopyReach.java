package vn.motcua.certifiedcopy;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;

/** For which agencies whoever acts may do what, units below included. Who may do something in the whole nation does it here for the agency acted for. */
@Component
public class CopyReach {

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Agencies agencies;

    CopyReach(Access access, Actors actors, AgencyTree tree, Agencies agencies) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.agencies = agencies;
    }

    /** These. */
    public Set<AgencyId> agencies(CertifiedCopyPermission permission) {
        Actor actor = actors.current();
        AgencyScope scope = access.scope(actor, permission.code());
        Set<AgencyId> roots = scope.nation() ? actor.agency().map(Set::of).orElse(Set.of()) : scope.roots();
        return roots.isEmpty() ? Set.of() : tree.withBelow(roots, agencies.today());
    }
}
