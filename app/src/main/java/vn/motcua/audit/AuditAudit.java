package vn.motcua.audit;

/** What the log keeps of itself. */
public sealed interface AuditAudit extends AuditEvent {

    /** The subject of all that is done to the log as a whole. */
    AuditSubject LOG = new AuditSubject("audit.log", "log");

    @Override
    default AuditSubject subject() {
        return LOG;
    }

    /** The whole log was written to a file. */
    record LogExported(long entries) implements AuditAudit {}

    /** The operator had signing go on from another state of the database than the one last signed. */
    record SigningResumed(long size, String reason) implements AuditAudit {
        @Override
        public String purpose() {
            return reason;
        }
    }

    /** Somebody took along what a search had found. */
    record SelectionExported(String search) implements AuditAudit {}
}
