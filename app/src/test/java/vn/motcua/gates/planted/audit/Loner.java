package vn.motcua.gates.planted.audit;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditLog;
import vn.motcua.audit.AuditSubject;

/** Records without being an operation. */
abstract class Loner {

    void run(AuditLog log) {
        log.record(new GatesAudit.Done("x"));
    }

    /** An event outside every catalogue. */
    record Homeless() implements AuditEvent {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("gates.thing", "2");
        }
    }
}
