package vn.motcua.dossier.life;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.StepRole;

/** Which officer may do which step. */
@Component
public class Officers {

    private final Access access;
    private final Actors actors;

    Officers(Access access, Actors actors) {
        this.access = access;
        this.actors = actors;
    }

    /** The permission that a role of the steps needs. */
    public static DossierPermission permission(StepRole role) {
        return switch (role) {
            case ONE_STOP -> DossierPermission.RECEIVE;
            case SPECIALIST -> DossierPermission.HANDLE;
            case UNIT_HEAD -> DossierPermission.HEAD;
            case LEADER -> DossierPermission.DECIDE;
            case CLERK -> DossierPermission.ISSUE;
            case CASHIER -> DossierPermission.COLLECT;
        };
    }

    /** True if whoever acts may do this for the agency. */
    public boolean may(DossierPermission permission, AgencyId agency) {
        return access.allows(actors.current(), permission.code(), agency);
    }

    /** Whoever acts. */
    Actor actor() {
        return actors.current();
    }

    /** Refused if whoever acts may not do this step, or another officer has it. */
    Actor require(TaskView task) {
        Actor actor = actors.current();
        StepRole role = task.role() == null ? StepRole.ONE_STOP : task.role();
        if (!may(permission(role), task.agency())) throw DossierRefusal.NOT_YOUR_STEP.because(task.name(), role);
        if (task.holder() != null && !task.holder().equals(actor.account()))
            throw DossierRefusal.SOMEBODY_ELSE_HAS_IT.because(task.holderName());
        return actor;
    }
}
