package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** A new agency or unit comes into being. */
@Operation(records = DirectoryAudit.AgencyFounded.class)
public class FoundAgency {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    FoundAgency(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** What to found, from when on and why. */
    public record Command(NewAgency agency, Ground ground) {}

    /** Does it; needs the permission for the agency above, or for the nation where there is none. */
    @Transactional
    public ChangeOutcome found(Command command) {
        NewAgency agency = command.agency();
        rights.require(agency.parent());
        Entry entry = ledger.begin(ChangeKind.FOUNDING, command.ground());
        AgencyId id = entry.found(agency);
        ChangeOutcome outcome = entry.finish();
        audit.record(new DirectoryAudit.AgencyFounded(
                id, agency.names().full(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyFounded(id, entry.effective()));
        return outcome;
    }
}
