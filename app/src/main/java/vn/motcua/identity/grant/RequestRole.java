package vn.motcua.identity.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;

/** An administrator asks that an official be given a role. Nothing is given before another administrator agrees (SR-28). */
@Operation(records = IdentityAudit.RoleRequested.class)
public class RequestRole {

    private final GrantRequests requests;
    private final GrantRepository grants;
    private final Reach reach;
    private final Roles roles;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    RequestRole(
            GrantRequests requests,
            GrantRepository grants,
            Reach reach,
            Roles roles,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.reach = reach;
        this.roles = roles;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks; gives the request's number. */
    @Transactional
    public long request(Wanted wanted) {
        AccountId by = Objects.requireNonNull(actors.current().account(), "the operator gives roles without asking");
        check(wanted, by);
        try {
            long id = requests.add(wanted, by, clock.instant());
            audit.record(new IdentityAudit.RoleRequested(
                    wanted.account(), wanted.role(), wanted.agency(), wanted.from(), wanted.until(), id));
            return id;
        } catch (DuplicateKeyException e) { // grant_request_once
            throw Refused.at("role", IdentityRefusal.REQUEST_WAITS);
        }
    }

    private void check(Wanted wanted, AccountId by) {
        if (!roles.names().contains(wanted.role()))
            throw Refused.at("role", KernelRefusal.NOT_UNDERSTOOD, wanted.role());
        if (wanted.account().equals(by)) throw Refused.at("name", IdentityRefusal.OWN_ROLE);
        if (!reach.gives(wanted.role(), wanted.agency())) throw Refused.at("role", IdentityRefusal.ROLE_BEYOND_YOU);
        LocalDate until = wanted.until();
        if (wanted.from().isBefore(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM))))
            throw Refused.at("from", IdentityRefusal.ROLE_FROM_THE_PAST);
        if (until != null && until.isBefore(wanted.from())) throw Refused.at("until", IdentityRefusal.ROLE_ENDS_FIRST);
        if (grants.holds(wanted.account(), wanted.role(), wanted.agency(), Days.of(wanted.from(), until)))
            throw Refused.at("role", IdentityRefusal.ROLE_HELD_ALREADY, wanted.role());
    }
}
