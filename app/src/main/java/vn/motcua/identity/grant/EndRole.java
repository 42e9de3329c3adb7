package vn.motcua.identity.grant;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Ends a role that somebody holds, at once; one person may, since it takes rights away and gives none. */
@Operation(records = IdentityAudit.RoleTaken.class)
public class EndRole {

    private final HeldRoles held;
    private final GrantRepository grants;
    private final Reach reach;
    private final AuditLog audit;
    private final Clock clock;

    EndRole(HeldRoles held, GrantRepository grants, Reach reach, AuditLog audit, Clock clock) {
        this.held = held;
        this.grants = grants;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends it; one that has not begun never begins. */
    @Transactional
    public void end(long id) {
        HeldRole role = held.find(id)
                .filter(one -> reach.coversGrants(one.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!reach.gives(role.role(), role.agency())) throw Refused.because(IdentityRefusal.ROLE_BEYOND_YOU);
        grants.end(id, clock.instant());
        audit.record(new IdentityAudit.RoleTaken(role.account(), role.role(), role.agency()));
    }
}
