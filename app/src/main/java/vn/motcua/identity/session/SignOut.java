package vn.motcua.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Ends sessions: this one, another one of the same account, or all of them. */
@Operation(records = {IdentityAudit.SignedOut.class, IdentityAudit.SessionsEnded.class})
public class SignOut {

    private final Sessions sessions;
    private final AuditLog audit;

    SignOut(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Ends the session of this request, if there is one. */
    @Transactional
    public void here(HttpServletRequest request) {
        Optional<Visitor> here = Visitor.now();
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        here.filter(who -> who.actor().signedIn()).ifPresent(who -> {
            audit.record(new IdentityAudit.SignedOut(who.owner().id()));
            sessions.over(who.signIn());
        });
    }

    /** Ends one session of the account by its handle. */
    @Transactional
    public void there(AccountId account, String handle) {
        if (!sessions.end(account, handle)) throw Refused.because(KernelRefusal.NOT_FOUND);
        audit.record(new IdentityAudit.SessionsEnded(account, 1));
    }

    /** Ends the session of the account that bears this key, if it is open. */
    @Transactional
    public void named(AccountId account, String key) {
        if (sessions.endNamed(account, key)) audit.record(new IdentityAudit.SessionsEnded(account, 1));
    }

    /** Ends all sessions of the account, but one if that is named. */
    @Transactional
    public void everywhere(AccountId account, @Nullable String butId) {
        audit.record(new IdentityAudit.SessionsEnded(account, sessions.endAll(account, butId)));
    }
}
