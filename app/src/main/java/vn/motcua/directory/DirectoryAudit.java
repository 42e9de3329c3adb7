package vn.motcua.directory;

import java.time.LocalDate;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * All that the directory writes to the audit log. Each names the agency, its name at the time, the first day of the new state, the document
 * that orders it and why it was entered.
 */
public sealed interface DirectoryAudit extends AuditEvent {

    /** The agency. */
    @Override
    AgencyId agency();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("directory.agency", agency().toString());
    }

    /** An agency came into being. */
    record AgencyFounded(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency is called otherwise, or is another sort of body. */
    record AgencyRenamed(
            AgencyId agency, String name, String newName, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency stands below another one. */
    record AgencyMoved(
            AgencyId agency, String name, String newParent, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency is reached otherwise. */
    record AgencyContactChanged(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency was given a code. */
    record AgencyCodeAssigned(
            AgencyId agency,
            String name,
            CodeSystem system,
            String code,
            LocalDate effective,
            String source,
            String purpose)
            implements DirectoryAudit {}

    /** An agency lost a code. */
    record AgencyCodeClosed(
            AgencyId agency, String name, CodeSystem system, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency was merged into another. */
    record AgencyMerged(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency was divided. */
    record AgencySplit(AgencyId agency, String name, int parts, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency ended, and another stands in its place. */
    record AgencyReplaced(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** An agency ended without successor. */
    record AgencyClosed(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** Part of an agency’s work went to another. */
    record WorkTransferred(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** Something entered of an agency was wrong and was put right. */
    record FactCorrected(AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** A change holds from another day on. */
    record ChangeRedated(AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** A change was cancelled before its day, or struck as wrong. */
    record ChangeWithdrawn(
            AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    /** Many facts were entered at once, from a file or with the product. */
    record AgenciesImported(
            AgencyId agency, String name, int agencies, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}
}
