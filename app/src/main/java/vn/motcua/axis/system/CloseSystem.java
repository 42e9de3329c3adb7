package vn.motcua.axis.system;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.AfterCommit;

/** A system may call no more. What waits for its agencies waits on, for another system or for their clerks. */
@Operation(records = AxisAudit.SystemClosed.class)
public class CloseSystem {

    private final SystemRows rows;
    private final KnownSystems known;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    CloseSystem(SystemRows rows, KnownSystems known, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.known = known;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void close(String system) {
        rights.require();
        long id = rows.lockOpen(system).orElseThrow(() -> Refused.at("system", AxisRefusal.SYSTEM_UNKNOWN, system));
        rows.close(id, clock.instant());
        audit.record(new AxisAudit.SystemClosed(system));
        AfterCommit.run(known::forget);
    }
}
