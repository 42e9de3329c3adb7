package vn.motcua.identity.signin;

import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.Invitations;
import vn.motcua.identity.factor.PasswordRules;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.guard.KnownDevices;
import vn.motcua.identity.session.Sessions;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** The owner of an account follows the link they were handed and chooses a password. What was signed in before is signed out. */
@Operation(records = IdentityAudit.InvitationAccepted.class)
public class AcceptInvitation {

    private final Invitations invitations;
    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AcceptInvitation(
            Invitations invitations,
            AccountRepository accounts,
            PasswordRules rules,
            Passwords passwords,
            Sessions sessions,
            KnownDevices devices,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whose link it is; refused if it is not good, was used, or the account was closed. */
    public Account owner(String token) {
        return invitations
                .find(token)
                .flatMap(accounts::find)
                .filter(account -> account.state() != AccountState.DISABLED)
                .orElseThrow(() -> Refused.because(IdentityRefusal.INVITATION_OVER));
    }

    /** Sets the password; the account can be used from then on. */
    public Account accept(String token, String password) {
        Account account = owner(token);
        rules.check("password", password, account.name());
        String encoded = passwords.encode(password);
        transaction.executeWithoutResult(status -> {
            if (!invitations.use(token)) throw Refused.because(IdentityRefusal.INVITATION_OVER);
            accounts.setState(account.id(), AccountState.ACTIVE);
            passwords.keep(account.id(), encoded);
            sessions.endAll(account.id(), null);
            devices.forget(account.id());
            audit.record(new IdentityAudit.InvitationAccepted(account.id()));
        });
        return accounts.find(account.id()).orElseThrow();
    }
}
