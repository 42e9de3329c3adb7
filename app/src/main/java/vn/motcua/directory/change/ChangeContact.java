package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency is reached otherwise. */
@Operation(records = DirectoryAudit.AgencyContactChanged.class)
public class ChangeContact {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChangeContact(
            Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Whose contact, and the whole of the new one. */
    public record Command(Edit edit, Contact contact, Ground ground) {}

    /** Does it. */
    @Transactional
    public ChangeOutcome change(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        Entry entry = ledger.begin(ChangeKind.CONTACT_CHANGE, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        ChangeOutcome outcome = entry.state(id, new Fact.ContactChanged(Entered.contact(command.contact())))
                .finish();
        audit.record(
                new DirectoryAudit.AgencyContactChanged(id, name, entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyContactChanged(id, entry.effective()));
        return outcome;
    }
}
