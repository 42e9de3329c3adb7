package vn.motcua.payment.reconcile;

import java.time.LocalDate;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;

/** What the log keeps of the daily comparison. */
public sealed interface ReconcileAudit extends AuditEvent {

    /** A day was compared. */
    record DayReconciled(String provider, LocalDate day, long matched, long oursOnly, long theirsOnly, long differing)
            implements ReconcileAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("payment.day", provider + " " + day);
        }
    }

    /** A difference was settled. */
    record DifferenceSettled(long difference, String provider, Settlement how) implements ReconcileAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("payment.difference", Long.toString(difference));
        }
    }
}
