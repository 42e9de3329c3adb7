package vn.motcua.certifiedcopy.revoke;

import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;

/** What the log keeps of revocations: which copy and why, by a code; never whose it is. */
public sealed interface RevocationAudit extends AuditEvent {

    /** Which copy. */
    UUID copy();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("certifiedcopy.copy", copy().toString());
    }

    /** An officer asked that a copy count no more. */
    record RevocationAsked(UUID copy, RevocationGround ground) implements RevocationAudit {}

    /** A second one decided so. */
    record CopyRevoked(UUID copy, RevocationGround ground) implements RevocationAudit {}

    /** A second one did not agree. */
    record RevocationDropped(UUID copy) implements RevocationAudit {}

    /** Its owner and so many agencies and links that had relied on it were found; so many notices went out. */
    record RevocationFollowed(UUID copy, int relied, int told) implements RevocationAudit {}
}
