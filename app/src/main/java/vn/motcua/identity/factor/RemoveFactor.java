package vn.motcua.identity.factor;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Takes a second factor away. An official keeps at least one. */
@Operation(records = IdentityAudit.FactorRemoved.class)
public class RemoveFactor {

    private final Passkeys passkeys;
    private final TotpKeys totp;
    private final RecoveryCodes recovery;
    private final Factors factors;
    private final AuditLog audit;

    RemoveFactor(Passkeys passkeys, TotpKeys totp, RecoveryCodes recovery, Factors factors, AuditLog audit) {
        this.passkeys = passkeys;
        this.totp = totp;
        this.recovery = recovery;
        this.factors = factors;
        this.audit = audit;
    }

    /** Takes a passkey away. */
    @Transactional
    public void passkey(Account account, String id) {
        if (!passkeys.remove(account.id(), id)) throw Refused.because(KernelRefusal.NOT_FOUND);
        after(account, Factor.PASSKEY);
    }

    /** Takes the authenticator app away. */
    @Transactional
    public void totp(Account account) {
        if (!totp.has(account.id())) throw Refused.because(KernelRefusal.NOT_FOUND);
        totp.remove(account.id());
        after(account, Factor.TOTP);
    }

    private void after(Account account, Factor removed) {
        Held left = factors.of(account.id());
        boolean passkeysOnly = factors.demand(account, left) == Demand.PASSKEY;
        boolean enough = passkeysOnly ? left.passkeys() > 0 : left.second();
        if (account.kind() == AccountKind.OFFICIAL && !enough) throw Refused.because(IdentityRefusal.LAST_FACTOR);
        if (!left.second()) recovery.remove(account.id()); // nothing is left that they could stand in for
        audit.record(new IdentityAudit.FactorRemoved(account.id(), removed));
    }
}
