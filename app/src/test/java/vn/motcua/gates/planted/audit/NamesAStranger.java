package vn.motcua.gates.planted.audit;

import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;

/** Names what is no event. */
@Operation(records = {String.class, GatesAudit.Done.class})
abstract class NamesAStranger {

    void run(AuditLog log) {
        log.record(new GatesAudit.Done("x"));
    }
}
