package vn.motcua.procedure.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedurePermission;

/**
 * Who may do what with a procedure: officers with those of their agency and of those below it. A procedure whose agency is not certain belongs to those
 * whose permission holds for the nation.
 */
@Component
public class DraftRights {

    private final Actors actors;
    private final Access access;

    DraftRights(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    /** True if whoever acts now holds the permission for this agency. */
    public boolean may(ProcedurePermission permission, Optional<AgencyId> agency) {
        Actor actor = actors.current();
        return agency.isPresent()
                ? access.allows(actor, permission.code(), agency.get())
                : access.scope(actor, permission.code()).nation();
    }

    /** Refused unless whoever acts now holds the permission for this agency. */
    public void require(ProcedurePermission permission, Optional<AgencyId> agency) {
        if (!may(permission, agency)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }

    /** True if whoever acts now may see drafts of this agency. */
    public boolean maySee(Optional<AgencyId> agency) {
        return may(ProcedurePermission.EDIT, agency)
                || may(ProcedurePermission.APPROVE, agency)
                || may(ProcedurePermission.SEE_DRAFTS, agency);
    }

    /** True if whoever acts now holds the permission for the whole nation. */
    public boolean nation(ProcedurePermission permission) {
        return access.scope(actors.current(), permission.code()).nation();
    }

    /** Those of the agencies whose drafts whoever acts now may see; {@code null} for all there are. */
    public @Nullable List<AgencyId> seen(List<AgencyId> agencies) {
        if (nation(ProcedurePermission.SEE_DRAFTS)) return null;
        return agencies.stream().filter(agency -> maySee(Optional.of(agency))).toList();
    }

    /** Who acts now. */
    Actor actor() {
        return actors.current();
    }
}
