package vn.motcua.dossier.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.life.Officers;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.access.Permission;
import vn.motcua.procedure.flow.StepRole;

/** Where whoever acts may do what, units below included. Who may do something in the whole nation has an inbox for the agency acted for. */
@Component
public class DeskReach {

    private final Access access;
    private final Actors actors;
    private final AgencyTree tree;
    private final Clock clock;

    DeskReach(Access access, Actors actors, AgencyTree tree, Clock clock) {
        this.access = access;
        this.actors = actors;
        this.tree = tree;
        this.clock = clock;
    }

    /** Which steps. */
    public Reach steps() {
        List<Reach.Place> places = new ArrayList<>();
        for (StepRole role : StepRole.values())
            for (AgencyId agency : agencies(Officers.permission(role))) places.add(new Reach.Place(agency, role));
        return new Reach(places);
    }

    /** For which agencies. */
    public Set<AgencyId> agencies(Permission permission) {
        Actor actor = actors.current();
        AgencyScope scope = access.scope(actor, permission.code());
        Set<AgencyId> roots = scope.nation() ? actor.agency().map(Set::of).orElse(Set.of()) : scope.roots();
        return roots.isEmpty() ? Set.of() : tree.withBelow(roots, AsOf.today(clock));
    }
}
