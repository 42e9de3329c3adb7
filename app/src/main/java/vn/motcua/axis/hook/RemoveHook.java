package vn.motcua.axis.hook;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/** A system is called no more; it asks for events itself, as it could all along. */
@Operation(records = HookAudit.HookRemoved.class)
public class RemoveHook {

    private final HookRows rows;
    private final AxisRights rights;
    private final AuditLog audit;

    RemoveHook(HookRows rows, AxisRights rights, AuditLog audit) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
    }

    /** Does it for any system. */
    @Transactional
    public void remove(String system) {
        rights.require();
        write(system);
    }

    /** Does it for the system that asks. */
    @Transactional
    public void remove(Caller caller) {
        Actors.as(caller.recorded(), () -> write(caller.code()));
    }

    private void write(String system) {
        if (!rows.remove(system)) throw Refused.because(HookRefusal.HOOK_NONE);
        audit.record(new HookAudit.HookRemoved(system));
    }
}
