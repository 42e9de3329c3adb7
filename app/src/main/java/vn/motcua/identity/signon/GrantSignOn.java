package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.session.SignIn;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Somebody who is signed in here is signed in at an application: gives the code that the browser carries there. */
@Operation(records = IdentityAudit.SignedOn.class)
public class GrantSignOn {

    /** How long a code is good (SR-21). */
    static final Duration CODE = Duration.ofSeconds(60);

    private final SignOnRepository signOns;
    private final AuditLog audit;
    private final Clock clock;

    GrantSignOn(SignOnRepository signOns, AuditLog audit, Clock clock) {
        this.signOns = signOns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the code. */
    @Transactional
    public String grant(Asked asked, Visitor here) {
        // held until the commit: whoever ends the session ends what begins here, too
        if (!signOns.sessionStands(here.sessionId())) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        SignIn signIn = here.signIn();
        Instant now = clock.instant();
        String code = ClientSecret.newSecret();
        AssuranceLevel level = AssuranceLevel.of(signIn.factors().keySet());
        signOns.add(
                new SignOn(
                        UUID.randomUUID(),
                        asked.client().id(),
                        here.owner().id(),
                        signIn.key(),
                        signIn.since(),
                        now,
                        signIn.lastShown(),
                        level,
                        signIn.factors().keySet(),
                        asked.scopes(),
                        asked.nonce().orElse(null),
                        asked.redirectUri(),
                        asked.challenge().orElse(null),
                        now.plus(CODE),
                        null,
                        null),
                code);
        audit.record(
                new IdentityAudit.SignedOn(here.owner().id(), asked.client().id(), level.code()));
        return code;
    }
}
