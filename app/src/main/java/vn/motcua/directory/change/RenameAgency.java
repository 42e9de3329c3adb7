package vn.motcua.directory.change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency is called otherwise, and may become another sort of body with it: a committee becomes a ministry. */
@Operation(records = DirectoryAudit.AgencyRenamed.class)
public class RenameAgency {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RenameAgency(
            Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Whom to rename, to what, and what sort of body it is from then on. */
    public record Command(Edit edit, AgencyNames names, AgencyKind kind, Ground ground) {}

    /** Does it; codes, units and all else stay. */
    @Transactional
    public ChangeOutcome rename(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        Entry entry = ledger.begin(ChangeKind.RENAMING, command.ground()).edit(command.edit());
        AgencyView now = standing.on(id, entry.effective());
        AgencyNames names = Entered.names(command.names());
        if (!names.equals(now.names())) entry.state(id, new Fact.Renamed(names));
        if (command.kind() != now.kind()) entry.state(id, new Fact.Reclassified(command.kind()));
        ChangeOutcome outcome = entry.finish();
        audit.record(new DirectoryAudit.AgencyRenamed(
                id, now.names().full(), names.full(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyRenamed(id, entry.effective()));
        return outcome;
    }
}
