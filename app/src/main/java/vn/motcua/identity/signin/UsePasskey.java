package vn.motcua.identity.signin;

import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.factor.CopiedPasskey;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Checks the answer of a passkey. */
@Operation(records = {IdentityAudit.SignInFailed.class, IdentityAudit.PasskeyCopied.class})
public class UsePasskey {

    private final Passkeys passkeys;
    private final AccountRepository accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    UsePasskey(Passkeys passkeys, AccountRepository accounts, AuditLog audit, TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whose passkey it is, or refuses. */
    public Account check(String answer) {
        try {
            AccountId account = passkeys.use(answer);
            return accounts.find(account).filter(Account::usable).orElseThrow(() -> failed(account));
        } catch (CopiedPasskey copied) {
            transaction.executeWithoutResult(status -> audit.record(new IdentityAudit.PasskeyCopied(copied.account())));
            throw Refused.because(IdentityRefusal.PASSKEY_REFUSED);
        }
    }

    private Refused failed(AccountId account) {
        transaction.executeWithoutResult(
                status -> audit.record(new IdentityAudit.SignInFailed(account, Factor.PASSKEY)));
        return Refused.because(IdentityRefusal.PASSKEY_REFUSED);
    }
}
