package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.session.SignOut;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Checks the password of somebody who is signed in. Five wrong ones end their session: it may be in strange hands. */
@Operation(records = IdentityAudit.SignInFailed.class)
public class ConfirmPassword {

    private static final int TRIES = 5;

    private final Passwords passwords;
    private final Attempts attempts;
    private final SignOut signOut;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ConfirmPassword(
            Passwords passwords, Attempts attempts, SignOut signOut, AuditLog audit, TransactionTemplate transaction) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.signOut = signOut;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Refuses a wrong password, at the field it was entered in. */
    public void check(Visitor here, String field, String password, HttpServletRequest request) {
        String challenge = "confirm|" + here.owner().id() + "|" + here.signIn().since();
        int tries = attempts.count(challenge);
        if (tries <= TRIES && passwords.matches(Optional.of(here.owner().id()), password)) {
            attempts.forget(challenge);
            return;
        }
        transaction.executeWithoutResult(status ->
                audit.record(new IdentityAudit.SignInFailed(here.owner().id(), Factor.PASSWORD)));
        if (tries < TRIES) throw Refused.at(field, IdentityRefusal.PASSWORD_WRONG);
        signOut.here(request); // and everything that rests on this session
        throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
    }
}
