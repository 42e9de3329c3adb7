package vn.motcua.certifiedcopy.book;

import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of books. */
public sealed interface BookAudit extends AuditEvent {

    /** So many lines of a book went out, on paper or as a file. */
    record BookTakenOut(AgencyId agency, int year, int lines) implements BookAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("certifiedcopy.book", agency + "/" + year);
        }
    }

    /** A book was closed at this number. */
    record BookClosed(AgencyId agency, int year, int last) implements BookAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("certifiedcopy.book", agency + "/" + year);
        }
    }
}
