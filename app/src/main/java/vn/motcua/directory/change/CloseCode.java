package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Operation;

/** An agency carries no code of a system any more; the code is free for others. */
@Operation(records = DirectoryAudit.AgencyCodeClosed.class, law = "QĐ 20/2020/QĐ-TTg")
public class CloseCode {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CloseCode(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Whose code of which system. */
    public record Command(Edit edit, CodeSystem system, Ground ground) {}

    /** Does it. */
    @Transactional
    public ChangeOutcome close(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        Entry entry = ledger.begin(ChangeKind.CODE_CLOSING, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        ChangeOutcome outcome =
                entry.state(id, new Fact.CodeTaken(command.system())).finish();
        audit.record(new DirectoryAudit.AgencyCodeClosed(
                id, name, command.system(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyCodeClosed(id, entry.effective()));
        return outcome;
    }
}
