package vn.motcua.identity.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/** A second administrator gives the role that was asked for, or says no; whoever asked may take the request back (SR-28). */
@Operation(
        records = {
            IdentityAudit.RoleApproved.class,
            IdentityAudit.RoleRequestRefused.class,
            IdentityAudit.RoleRequestWithdrawn.class
        })
public class DecideRequest {

    private final GrantRequests requests;
    private final GrantRepository grants;
    private final Reach reach;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    DecideRequest(
            GrantRequests requests, GrantRepository grants, Reach reach, Actors actors, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.reach = reach;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the role: from its first day, or from now if that has passed. */
    @Transactional
    public void approve(long id, String note) {
        GrantRequest request = secondPerson(id);
        Instant now = clock.instant();
        Days days = Days.of(request.from(), request.until()).notBefore(now);
        if (days.over(now)) throw Refused.because(IdentityRefusal.REQUEST_OVER);
        settle(request, RequestState.APPROVED, note);
        try {
            grants.give(request.account(), request.role(), request.agency(), days, id);
        } catch (DataIntegrityViolationException e) { // permission_grant_once
            throw Refused.because(IdentityRefusal.ROLE_HELD_ALREADY, request.role());
        }
        audit.record(new IdentityAudit.RoleApproved(request.account(), request.role(), request.agency(), id));
    }

    /** Says no. */
    @Transactional
    public void refuse(long id, String note) {
        GrantRequest request = secondPerson(id);
        settle(request, RequestState.REFUSED, note);
        audit.record(new IdentityAudit.RoleRequestRefused(request.account(), request.role(), request.agency(), id));
    }

    /** Takes back what one asked for oneself. */
    @Transactional
    public void withdraw(long id) {
        GrantRequest request = find(id);
        if (!request.requestedBy().equals(actors.current().account())) throw Refused.because(KernelRefusal.NOT_FOUND);
        settle(request, RequestState.WITHDRAWN, "");
        audit.record(new IdentityAudit.RoleRequestWithdrawn(request.account(), request.role(), request.agency(), id));
    }

    private GrantRequest secondPerson(long id) {
        GrantRequest request = find(id);
        AccountId here = actors.current().account();
        if (request.requestedBy().equals(here)) throw Refused.because(IdentityRefusal.SECOND_PERSON);
        if (request.account().equals(here)) throw Refused.because(IdentityRefusal.OWN_ROLE);
        if (!reach.gives(request.role(), request.agency())) throw Refused.because(IdentityRefusal.ROLE_BEYOND_YOU);
        return request;
    }

    private GrantRequest find(long id) {
        return requests.find(id)
                .filter(request -> reach.coversGrants(request.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private void settle(GrantRequest request, RequestState state, String note) {
        AccountId here = Objects.requireNonNull(actors.current().account(), "the operator gives roles without asking");
        if (!requests.decide(request.id(), state, here, note.isEmpty() ? null : note, clock.instant()))
            throw Refused.because(IdentityRefusal.REQUEST_DECIDED);
    }
}
