package vn.motcua.identity.signin;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.session.SignIn;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Somebody has shown enough and is in. */
@Operation(records = IdentityAudit.SignedIn.class)
class SignInDone {

    private final AuditLog audit;

    SignInDone(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional
    void record(Account account, SignIn signIn) {
        List<Factor> factors = signIn.factors().keySet().stream().sorted().toList();
        Actor actor = new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), null);
        Actors.as(actor, () -> audit.record(new IdentityAudit.SignedIn(account.id(), factors)));
    }
}
