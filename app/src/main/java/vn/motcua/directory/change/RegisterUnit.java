package vn.motcua.directory.change;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * A unit that exists already comes into the directory, under the code that it uses already, even if that follows the rule of neither system:
 * packets name it so. Meant for agencies' own software, which may register what stands below its agency.
 */
@Operation(records = DirectoryAudit.AgencyFounded.class)
public class RegisterUnit {

    private final Ledger ledger;
    private final EditRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RegisterUnit(Ledger ledger, EditRights rights, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /** What it is called, below whom it stands, what sort of body it is, how it is reached, and its code. */
    public record Command(
            String name, AgencyKind kind, AgencyId parent, Contact contact, AgencyCode code, Ground ground) {}

    /** Does it; refused if somebody else carries the code. */
    @Transactional
    public AgencyId register(Command command) {
        rights.require(command.parent());
        Entry entry = ledger.begin(ChangeKind.FOUNDING, command.ground());
        AgencyNames names = new AgencyNames(command.name(), null, null);
        AgencyId id = entry.found(new NewAgency(names, command.kind(), command.parent(), command.contact(), Map.of()));
        entry.state(
                        id,
                        new Fact.CodeGiven(
                                command.code().system(), command.code().text()))
                .finish();
        audit.record(new DirectoryAudit.AgencyFounded(
                id, entry.nameOf(id), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyFounded(id, entry.effective()));
        return id;
    }
}
