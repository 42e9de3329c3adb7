package vn.motcua.directory.change;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.DirectoryPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;

/** Who may change what: a change that touches several agencies needs the permission for each; one at the top, for the nation. */
@Component
class EditRights {

    private static final String EDIT = DirectoryPermission.EDIT.code();

    private final Actors actors;
    private final Access access;
    private final AgencyTree tree;
    private final Clock clock;

    EditRights(Actors actors, Access access, AgencyTree tree, Clock clock) {
        this.actors = actors;
        this.access = access;
        this.tree = tree;
        this.clock = clock;
    }

    void require(@Nullable AgencyId agency) {
        Actor actor = actors.current();
        boolean allowed = actor.kind() == ActorKind.MACHINE
                ? belowItsOwn(actor, agency)
                : agency == null ? access.scope(actor, EDIT).nation() : access.allows(actor, EDIT, agency);
        if (!allowed) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }

    /** An agency's software keeps what stands below that agency, and the agency itself. */
    private boolean belowItsOwn(Actor actor, @Nullable AgencyId agency) {
        return agency != null
                && actor.agency().isPresent()
                && tree.isWithin(agency, actor.agency().get(), AsOf.today(clock));
    }

    void require(Collection<AgencyId> agencies) {
        agencies.forEach(this::require);
    }

    void require(AgencyId agency, List<Edit> more) {
        require(agency);
        more.forEach(edit -> require(edit.agency()));
    }
}
