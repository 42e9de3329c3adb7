package vn.motcua.dossier.life;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AccountId;
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
    private final Steads steads;
    private final AnsweringAgencies answering;

    Officers(Access access, Actors actors, Steads steads, AnsweringAgencies answering) {
        this.access = access;
        this.actors = actors;
        this.steads = steads;
        this.answering = answering;
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

    /** True if whoever acts may do this for the agency, or for the one that answers for it since it was closed. */
    public boolean may(DossierPermission permission, AgencyId agency) {
        Actor actor = actors.current();
        if (access.allows(actor, permission.code(), agency)) return true;
        if (!access.allows(actor, permission.code(), null)) return false;
        AgencyId now = answering.of(agency);
        return !now.equals(agency) && access.allows(actor, permission.code(), now);
    }

    /** True if whoever acts heads or decides where the step is done, and so says who has it. */
    public boolean mayGive(TaskView task) {
        return may(DossierPermission.HEAD, task.agency()) || may(DossierPermission.DECIDE, task.agency());
    }

    /** Whoever acts. */
    Actor actor() {
        return actors.current();
    }

    /**
     * Who does a step.
     *
     * @param actor the officer
     * @param stead in whose stead; {@code null} if by the officer's own right
     */
    public record Acting(Actor actor, @Nullable Stead stead) {

        /** The giver's name; empty for whoever acts by their own right. */
        String inStead() {
            return stead == null ? "" : stead.name();
        }
    }

    /** Refused if whoever acts may not do this step, neither by their own right nor in the stead of somebody, or another officer has it. */
    Acting require(TaskView task, Pinned pinned) {
        Actor actor = actors.current();
        StepRole role = task.role() == null ? StepRole.ONE_STOP : task.role();
        Stead stead = steads.of(task, pinned).orElse(null);
        if (stead == null && !may(permission(role), task.agency()))
            throw DossierRefusal.NOT_YOUR_STEP.because(task.name(), role);
        if (!free(task, stead)) throw DossierRefusal.SOMEBODY_ELSE_HAS_IT.because(task.holderName());
        return new Acting(actor, stead);
    }

    /** True if nobody else has the step, or only the one in whose stead whoever acts may do it. */
    public boolean free(TaskView task, @Nullable Stead stead) {
        AccountId holder = task.holder();
        return holder == null
                || holder.equals(actors.current().account())
                || stead != null && stead.givers().contains(holder);
    }
}
