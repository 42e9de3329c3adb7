package vn.motcua.identity.signon;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.AfterCommit;

/**
 * Takes a key that may have been seen out of use, at once: it is published no more, nothing it signed is taken, and another one signs. One person does so, as every
 * minute counts and nothing is given by it. Nobody is signed out: sessions here and access tokens are random words that no key signs, and what
 * somebody forged at an application is not among them.
 */
@Operation(records = IdentityAudit.TokenKeyWithdrawn.class)
public class WithdrawTokenKey {

    private final TokenKeys keys;
    private final RenewTokenKeys renew;
    private final AuditLog audit;

    WithdrawTokenKey(TokenKeys keys, RenewTokenKeys renew, AuditLog audit) {
        this.keys = keys;
        this.renew = renew;
        this.audit = audit;
    }

    /** Does it; gives the key that signs from now on. Refused if there is no such key, or it was withdrawn. */
    @Transactional
    public String run(String key) {
        if (!keys.withdraw(key)) throw Refused.because(IdentityRefusal.NO_SUCH_TOKEN_KEY);
        audit.record(new IdentityAudit.TokenKeyWithdrawn(key));
        AfterCommit.run(keys::forget); // who looked meanwhile saw it still
        return keys.signsNow().orElseGet(() -> renew.make(true).key());
    }
}
