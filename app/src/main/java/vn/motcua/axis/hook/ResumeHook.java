package vn.motcua.axis.hook;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** A hook that was paused is called again, from where it stopped. */
@Operation(records = HookAudit.HookResumed.class)
public class ResumeHook {

    private final HookRows rows;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    ResumeHook(HookRows rows, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void resume(String system) {
        rights.require();
        if (rows.find(system).isEmpty()) throw Refused.because(HookRefusal.HOOK_NONE);
        if (!rows.state(system, HookState.ON, clock.instant())) throw Refused.because(HookRefusal.HOOK_RUNS);
        audit.record(new HookAudit.HookResumed(system));
    }
}
