package vn.motcua.identity.signin;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.Invitations;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.session.Sessions;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;

/** Closes an account, or opens it again. Closing signs it out everywhere, at once. */
@Operation(records = {IdentityAudit.AccountClosed.class, IdentityAudit.AccountReopened.class})
public class CloseAccount {

    private final AccountRepository accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Factors factors;
    private final AuditLog audit;

    CloseAccount(
            AccountRepository accounts, Invitations invitations, Sessions sessions, Factors factors, AuditLog audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
    }

    /** Closes it. */
    @Transactional
    public void close(AccountId account) {
        accounts.setState(account, AccountState.DISABLED);
        invitations.withdraw(account);
        sessions.endAll(account, null);
        audit.record(new IdentityAudit.AccountClosed(account));
    }

    /** Opens it again, with the factors it had; one that was never used waits for its owner again. */
    @Transactional
    public void reopen(AccountId account) {
        boolean used = factors.of(account).password();
        accounts.setState(account, used ? AccountState.ACTIVE : AccountState.INVITED);
        audit.record(new IdentityAudit.AccountReopened(account));
    }
}
