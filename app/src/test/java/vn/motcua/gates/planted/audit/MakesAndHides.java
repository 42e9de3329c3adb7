package vn.motcua.gates.planted.audit;

import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;

/** Records an event that it does not name. */
@Operation(records = GatesAudit.Done.class)
abstract class MakesAndHides {

    void run(AuditLog log) {
        log.record(new GatesAudit.Done("x"));
        log.record(new GatesAudit.Hidden());
    }
}
