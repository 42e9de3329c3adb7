package vn.motcua.identity.signin;

import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.account.Account;
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
        String factors =
                signIn.factors().keySet().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
        Actor actor = new Actor(account.kind().actor(), account.id(), account.name(), account.agency(), null);
        Actors.as(actor, () -> audit.record(new IdentityAudit.SignedIn(account.id(), factors)));
    }
}
