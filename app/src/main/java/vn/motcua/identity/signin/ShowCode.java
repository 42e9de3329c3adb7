package vn.motcua.identity.signin;

import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.RecoveryCodes;
import vn.motcua.identity.factor.TotpKeys;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Checks a code of the app or of the paper. Five wrong ones end the sign-in that asked for it, and nothing else. */
@Operation(records = {IdentityAudit.SignInFailed.class, IdentityAudit.RecoveryCodeUsed.class})
public class ShowCode {

    private static final int TRIES = 5;

    private final TotpKeys totp;
    private final RecoveryCodes recovery;
    private final Attempts attempts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ShowCode(
            TotpKeys totp, RecoveryCodes recovery, Attempts attempts, AuditLog audit, TransactionTemplate transaction) {
        this.totp = totp;
        this.recovery = recovery;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Checks a code of whoever is here; gives the factor that it shows, or refuses. */
    public Factor check(Visitor here, String code) {
        AccountId account = here.owner().id();
        String challenge = "code|" + account + "|" + here.signIn().since();
        int tries = attempts.count(challenge);
        if (tries > TRIES) throw Refused.because(IdentityRefusal.CODES_EXHAUSTED);
        String plain = code.replaceAll("\\s", "");
        Factor factor = plain.matches("\\d{6}") ? Factor.TOTP : Factor.RECOVERY_CODE;
        boolean right = factor == Factor.TOTP ? totp.take(account, plain) : recovery(account, plain);
        if (right) {
            attempts.forget(challenge);
            return factor;
        }
        transaction.executeWithoutResult(status -> audit.record(new IdentityAudit.SignInFailed(account, factor)));
        throw Refused.because(tries == TRIES ? IdentityRefusal.CODES_EXHAUSTED : IdentityRefusal.CODE_WRONG);
    }

    private boolean recovery(AccountId account, String code) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean taken = recovery.take(account, code);
            if (taken) audit.record(new IdentityAudit.RecoveryCodeUsed(account, recovery.left(account)));
            return taken;
        }));
    }
}
