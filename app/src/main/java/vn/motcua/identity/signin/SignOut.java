package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.Operation;

/** Ends sessions. */
@Operation(records = IdentityAudit.SignedOut.class)
public class SignOut {

    private final AuditLog audit;

    SignOut(AuditLog audit) {
        this.audit = audit;
    }

    /** Ends the session of this request, if there is one. */
    @Transactional
    public void here(HttpServletRequest request) {
        Visitor.now()
                .ifPresent(who ->
                        audit.record(new IdentityAudit.SignedOut(who.owner().id())));
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
