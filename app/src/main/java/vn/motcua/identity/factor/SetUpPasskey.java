package vn.motcua.identity.factor;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.kernel.Operation;

/** Sets up one more passkey. */
@Operation(records = {IdentityAudit.FactorAdded.class, IdentityAudit.RecoveryCodesMade.class})
public class SetUpPasskey {

    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final AuditLog audit;

    SetUpPasskey(Passkeys passkeys, RecoveryCodes recovery, AuditLog audit) {
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.audit = audit;
    }

    /** What the browser is asked. */
    public PasskeyAsk ask(Account account) {
        return passkeys.askToCreate(account.id(), account.name());
    }

    /** Takes the browser's answer. Gives new recovery codes where there were none. */
    @Transactional
    public List<String> create(Account account, String answer, String label) {
        passkeys.create(account.id(), answer, label);
        audit.record(new IdentityAudit.FactorAdded(account.id(), Factor.PASSKEY));
        if (recovery.left(account.id()) > 0) return List.of();
        audit.record(new IdentityAudit.RecoveryCodesMade(account.id()));
        return recovery.renew(account.id());
    }
}
