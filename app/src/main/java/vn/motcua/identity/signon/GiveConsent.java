package vn.motcua.identity.signon;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;

/** Somebody agrees that an application is told what it asks for. */
@Operation(records = IdentityAudit.ConsentGiven.class)
public class GiveConsent {

    private final Consents consents;
    private final AuditLog audit;

    GiveConsent(Consents consents, AuditLog audit) {
        this.consents = consents;
        this.audit = audit;
    }

    /** Keeps it. */
    @Transactional
    public void give(AccountId account, Asked asked) {
        consents.give(account, asked.client().id(), asked.groups());
        audit.record(new IdentityAudit.ConsentGiven(account, asked.client().id()));
    }
}
