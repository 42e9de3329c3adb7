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
import vn.motcua.kernel.Operation;

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
