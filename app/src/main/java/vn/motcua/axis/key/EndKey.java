package vn.motcua.axis.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** A key counts for nothing any more: at once if it leaked, or after some hours. */
@Operation(records = AxisAudit.KeyEnded.class)
public class EndKey {

    private final KeyRows rows;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    EndKey(KeyRows rows, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public SystemKeyView end(String keyId, Duration after) {
        rights.require();
        if (AddKey.outside(after))
            throw Refused.at("after-hours", KeyRefusal.KEY_HOURS_WRONG, AddKey.LONGEST.toHours());
        Instant end = clock.instant().plus(after);
        String system = rows.end(keyId, end).orElseThrow(() -> Refused.at("key", KeyRefusal.KEY_UNKNOWN, keyId));
        audit.record(new AxisAudit.KeyEnded(system, keyId, end));
        return rows.find(keyId).orElseThrow();
    }
}
