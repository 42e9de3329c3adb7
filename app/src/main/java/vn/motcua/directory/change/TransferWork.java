package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** A part of an agency's work comes to another; both may go on. Whoever looks for the part is led there. */
@Operation(records = DirectoryAudit.WorkTransferred.class)
public class TransferWork {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    TransferWork(
            Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** From whom to whom; the source says which part. */
    public record Command(Edit edit, AgencyId successor, Ground ground) {}

    /** Does it; needs the permission for both. */
    @Transactional
    public ChangeOutcome transfer(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        rights.require(command.successor());
        if (id.equals(command.successor())) throw DirectoryRefusal.MERGED_INTO_ITSELF.at("successor");
        Entry entry = ledger.begin(ChangeKind.TRANSFER, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        ChangeOutcome outcome = entry.state(id, new Fact.Succeeded(command.successor(), SuccessionKind.TRANSFERRED))
                .finish();
        audit.record(new DirectoryAudit.WorkTransferred(
                id, name, command.successor(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.WorkTransferred(id, command.successor(), entry.effective()));
        return outcome;
    }
}
