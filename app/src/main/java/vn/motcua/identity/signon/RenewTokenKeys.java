package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.Operation;

/** Makes a new key for tokens. Ahead of time by itself every ninety days; by an operator when one may have been seen. */
@Operation(records = IdentityAudit.TokenKeyMade.class)
public class RenewTokenKeys {

    private final TokenKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    RenewTokenKeys(TokenKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param key its name
     * @param signsFrom from when it is used
     */
    public record Made(String key, Instant signsFrom) {}

    /** Makes it: published now, used a day later, or at once. */
    @Transactional
    public Made make(boolean atOnce) {
        Instant signsFrom = atOnce ? clock.instant() : clock.instant().plus(TokenKeys.AHEAD);
        String key = keys.make(signsFrom);
        audit.record(new IdentityAudit.TokenKeyMade(key, signsFrom));
        return new Made(key, signsFrom);
    }
}
