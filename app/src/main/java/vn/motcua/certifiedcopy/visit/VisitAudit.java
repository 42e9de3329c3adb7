package vn.motcua.certifiedcopy.visit;

import java.util.UUID;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of appointments; never whose they are. */
public sealed interface VisitAudit extends AuditEvent {

    /** At which office. */
    AgencyId agency();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("directory.agency", agency().toString());
    }

    /** The office set how it takes them. */
    record VisitHoursSet(AgencyId agency, int seats, int minutes, int ahead) implements VisitAudit {}

    /** Somebody booked one. */
    record VisitBooked(AgencyId agency, UUID visit) implements VisitAudit {}

    /** It ended: cancelled, or they came. */
    record VisitEnded(AgencyId agency, UUID visit, VisitState state) implements VisitAudit {}
}
