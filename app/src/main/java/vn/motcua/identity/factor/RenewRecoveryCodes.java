package vn.motcua.identity.factor;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;

/** Makes new recovery codes; the former ones are worth nothing from then on. */
@Operation(records = IdentityAudit.RecoveryCodesMade.class)
public class RenewRecoveryCodes {

    private final RecoveryCodes codes;
    private final AuditLog audit;

    RenewRecoveryCodes(RecoveryCodes codes, AuditLog audit) {
        this.codes = codes;
        this.audit = audit;
    }

    /** Gives the new codes, which are seen this once. */
    @Transactional
    public List<String> renew(AccountId account) {
        audit.record(new IdentityAudit.RecoveryCodesMade(account));
        return codes.renew(account);
    }
}
