package vn.motcua.identity.grant;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.session.Sessions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Paging;

/** An official serves another agency from now on: the roles held at the former one end, and they sign in anew. */
@Operation(records = {IdentityAudit.OfficialMoved.class, IdentityAudit.RoleTaken.class})
public class MoveOfficial {

    private final AccountRepository accounts;
    private final HeldRoles held;
    private final GrantRepository grants;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    MoveOfficial(
            AccountRepository accounts,
            HeldRoles held,
            GrantRepository grants,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.held = held;
        this.grants = grants;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moves the official; nothing happens if they serve that agency already. */
    @Transactional
    public void move(Account official, AgencyId to) {
        AgencyId from = official.agency();
        if (Objects.equals(from, to)) return;
        accounts.setAgency(official.id(), to);
        if (from != null) endRoles(official, from);
        sessions.endAll(official.id(), null);
        audit.record(new IdentityAudit.OfficialMoved(official.id(), from, to));
    }

    private void endRoles(Account official, AgencyId from) {
        Paging all = new Paging(1, Paging.MAX_SIZE);
        for (HeldRole role : held.find(official.id(), Set.of(from), all).items()) {
            grants.end(role.id(), clock.instant());
            audit.record(new IdentityAudit.RoleTaken(official.id(), role.role(), from));
        }
    }
}
