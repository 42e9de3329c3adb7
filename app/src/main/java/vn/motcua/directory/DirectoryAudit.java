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

    record AgencyFounded(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyRenamed(
            AgencyId agency, String name, String newName, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyMoved(
            AgencyId agency, String name, String newParent, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyContactChanged(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyCodeAssigned(
            AgencyId agency,
            String name,
            CodeSystem system,
            String code,
            LocalDate effective,
            String source,
            String purpose)
            implements DirectoryAudit {}

    record AgencyCodeClosed(
            AgencyId agency, String name, CodeSystem system, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyMerged(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencySplit(AgencyId agency, String name, int parts, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyReplaced(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record AgencyClosed(AgencyId agency, String name, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record WorkTransferred(
            AgencyId agency, String name, AgencyId successor, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record FactCorrected(AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record ChangeRedated(AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record ChangeWithdrawn(
            AgencyId agency, String name, long change, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}

    record UnitsImported(AgencyId agency, String name, int units, LocalDate effective, String source, String purpose)
            implements DirectoryAudit {}
}
