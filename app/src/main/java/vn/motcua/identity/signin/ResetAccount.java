package vn.motcua.identity.signin;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Invitations;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.identity.factor.RecoveryCodes;
import vn.motcua.identity.factor.TotpKeys;
import vn.motcua.identity.session.Sessions;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;

/** Gives the owner of an account a link to choose a new password; where the device is lost, the second factors go too. */
@Operation(records = IdentityAudit.AccountReset.class)
public class ResetAccount {

    private final Invitations invitations;
    private final Passkeys passkeys;
    private final TotpKeys totp;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final AuditLog audit;

    ResetAccount(
            Invitations invitations,
            Passkeys passkeys,
            TotpKeys totp,
            RecoveryCodes recovery,
            Sessions sessions,
            AuditLog audit) {
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.totp = totp;
        this.recovery = recovery;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Gives the secret part of the link, which is seen now and never again.
     *
     * @param secondFactors true to take the second factors away too
     */
    @Transactional
    public String reset(AccountId account, boolean secondFactors) {
        if (secondFactors) {
            passkeys.removeAll(account);
            totp.remove(account);
            recovery.remove(account);
            sessions.endAll(account, null);
        }
        audit.record(new IdentityAudit.AccountReset(account, secondFactors));
        return invitations.make(account);
    }
}
