package vn.motcua.axis.hook;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** A hook is not called for the time being: by the operator, or because it failed for too long. Nothing of what happens meanwhile is lost. */
@Operation(records = HookAudit.HookPaused.class)
public class PauseHook {

    private final HookRows rows;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    PauseHook(HookRows rows, AxisRights rights, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, by the operator. */
    @Transactional
    public void pause(String system) {
        rights.require();
        if (rows.find(system).isEmpty()) throw Refused.because(HookRefusal.HOOK_NONE);
        if (!rows.state(system, HookState.PAUSED, clock.instant())) throw Refused.because(HookRefusal.HOOK_PAUSED);
        audit.record(new HookAudit.HookPaused(system, HookAudit.HookPaused.Why.BY_OPERATOR));
    }

    /** Does it because of how the other side answers. */
    @Transactional
    void because(String system, boolean gone) {
        if (!rows.state(system, HookState.PAUSED, clock.instant())) return;
        Actors.as(
                Actor.SYSTEM,
                () -> audit.record(new HookAudit.HookPaused(
                        system, gone ? HookAudit.HookPaused.Why.GONE : HookAudit.HookPaused.Why.FAILED_TOO_LONG)));
    }
}
