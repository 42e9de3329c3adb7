package vn.motcua.identity.grant;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Gives a role to an account, or takes it back. For the operator at the machine only: on the pages it takes two ({@link RequestRole}). */
@Operation(records = {IdentityAudit.RoleGiven.class, IdentityAudit.RoleTaken.class})
public class GiveRole {

    private final GrantRepository grants;
    private final Roles roles;
    private final AuditLog audit;
    private final Clock clock;

    GiveRole(GrantRepository grants, Roles roles, AuditLog audit, Clock clock) {
        this.grants = grants;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives it for an agency and all below it, or for the nation (null). */
    @Transactional
    public void give(AccountId account, String role, @Nullable AgencyId agency) {
        if (!roles.names().contains(role))
            throw Refused.at("role", IdentityRefusal.NO_SUCH_ROLE, role, String.join(", ", roles.names()));
        try {
            grants.giveRole(account, role, agency, clock.instant());
        } catch (DataIntegrityViolationException e) { // permission_grant_once
            throw Refused.at("role", IdentityRefusal.ROLE_HELD_ALREADY, role);
        }
        audit.record(new IdentityAudit.RoleGiven(account, role, agency));
    }

    /** Takes it back; refused if it is not held. */
    @Transactional
    public void take(AccountId account, String role, @Nullable AgencyId agency) {
        if (!grants.endRole(account, role, agency, clock.instant()))
            throw Refused.at("role", IdentityRefusal.ROLE_NOT_HELD, role);
        audit.record(new IdentityAudit.RoleTaken(account, role, agency));
    }
}
