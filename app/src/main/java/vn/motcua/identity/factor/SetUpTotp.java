package vn.motcua.identity.factor;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Sets up an authenticator app, in place of the one there was. Its first code shows that the app has the secret. */
@Operation(records = {IdentityAudit.FactorAdded.class, IdentityAudit.RecoveryCodesMade.class})
public class SetUpTotp {

    private final TotpKeys keys;
    private final RecoveryCodes recovery;
    private final Factors factors;
    private final AuditLog audit;

    SetUpTotp(TotpKeys keys, RecoveryCodes recovery, Factors factors, AuditLog audit) {
        this.keys = keys;
        this.recovery = recovery;
        this.factors = factors;
        this.audit = audit;
    }

    /** The secret to put into the app. */
    @Transactional
    public String offer(Account account) {
        refuseIfForbidden(account);
        return keys.offer(account.id());
    }

    /** Takes the app's first code. Gives new recovery codes where there were none. */
    @Transactional
    public List<String> confirm(Account account, String code) {
        refuseIfForbidden(account);
        if (!keys.confirm(account.id(), code.replaceAll("\\s", "")))
            throw Refused.at("code", IdentityRefusal.CODE_WRONG);
        audit.record(new IdentityAudit.FactorAdded(account.id(), Factor.TOTP));
        if (recovery.left(account.id()) > 0) return List.of();
        audit.record(new IdentityAudit.RecoveryCodesMade(account.id()));
        return recovery.renew(account.id());
    }

    private void refuseIfForbidden(Account account) {
        if (factors.demand(account, factors.of(account.id())) == Demand.PASSKEY)
            throw Refused.because(IdentityRefusal.TOTP_FORBIDDEN);
    }
}
