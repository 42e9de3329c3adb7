package vn.motcua.axis.system;

import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisPermission;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;

/** Who may run the axis: the command line, the demo load, and officials who hold the permission for the nation. */
@Component
public class AxisRights {

    private final Actors actors;
    private final Access access;

    AxisRights(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    /** Refuses everybody else. */
    public void require() {
        if (!access.scope(actors.current(), AxisPermission.MANAGE.code()).nation())
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
