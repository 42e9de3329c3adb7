package vn.motcua.axis.keeping;

import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;

/** Who decides what becomes of an agency's contents: its administrator, one above it, or the operator. */
@Component
class KeepingRights {

    private final Actors actors;
    private final Access access;

    KeepingRights(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    void require(AgencyId agency) {
        if (!access.allows(actors.current(), AxisPermission.KEEP.code(), agency))
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
