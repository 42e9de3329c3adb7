package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.AfterCommit;

/** A system is given a new secret. The former ones hold on for an overlap, so that it never has to stop; none at all if they leaked. */
@Operation(records = AxisAudit.SecretRotated.class)
public class RotateSecret {

    /** The overlap if nothing else is said. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(90);

    private final SystemRows rows;
    private final KnownSystems known;
    private final Credentials credentials;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    RotateSecret(
            SystemRows rows,
            KnownSystems known,
            Credentials credentials,
            AxisRights rights,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.credentials = credentials;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public Made rotate(String system, Duration overlap) {
        rights.require();
        if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0)
            throw Refused.at("overlap", AxisRefusal.OVERLAP_OUT_OF_RANGE, LONGEST.toDays());
        long id = rows.lockOpen(system).orElseThrow(() -> Refused.at("system", AxisRefusal.SYSTEM_UNKNOWN, system));
        Made made = new Made(system, credentials.secret());
        Instant now = clock.instant();
        rows.endSecrets(id, now.plus(overlap));
        rows.addSecret(id, system, made.secret(), now);
        audit.record(new AxisAudit.SecretRotated(system, overlap.toHours()));
        AfterCommit.run(known::forget);
        return made;
    }
}
