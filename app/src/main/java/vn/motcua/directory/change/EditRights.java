package vn.motcua.directory.change;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    EditRights(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    void require(@Nullable AgencyId agency) {
        Actor actor = actors.current();
        if (actor.kind() == ActorKind.SYSTEM || actor.kind() == ActorKind.OPERATOR) return;
        boolean allowed = agency == null ? access.scope(actor, EDIT).nation() : access.allows(actor, EDIT, agency);
        if (!allowed) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }

    void require(Collection<AgencyId> agencies) {
        agencies.forEach(this::require);
    }

    void require(AgencyId agency, List<Edit> more) {
        require(agency);
        more.forEach(edit -> require(edit.agency()));
    }
}
