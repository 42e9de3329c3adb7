package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Operation;

/** An agency is given a code; the one it had in that system, if any, ends the day before. */
@Operation(records = DirectoryAudit.AgencyCodeAssigned.class, law = "QĐ 20/2020/QĐ-TTg")
public class AssignCode {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    AssignCode(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Who is given which code. */
    public record Command(Edit edit, CodeSystem system, String code, Ground ground) {}

    /** Does it; refused for a code that somebody else carries on any of the days, or that does not follow its system's rule. */
    @Transactional
    public ChangeOutcome assign(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        String code = Entered.code("code", command.system(), command.code());
        Entry entry = ledger.begin(ChangeKind.CODE_ASSIGNMENT, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        ChangeOutcome outcome =
                entry.state(id, new Fact.CodeGiven(command.system(), code)).finish();
        audit.record(new DirectoryAudit.AgencyCodeAssigned(
                id, name, command.system(), code, entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyCodeAssigned(id, entry.effective()));
        return outcome;
    }
}
