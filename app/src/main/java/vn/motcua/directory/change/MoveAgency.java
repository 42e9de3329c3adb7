package vn.motcua.directory.change;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency comes to stand below another, with all units below it. */
@Operation(records = DirectoryAudit.AgencyMoved.class)
public class MoveAgency {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MoveAgency(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Whom to move, and below whom; {@code null}: to the top. */
    public record Command(Edit edit, @Nullable AgencyId parent, Ground ground) {}

    /** Does it; needs the permission for both agencies above, the old and the new. */
    @Transactional
    public ChangeOutcome move(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        rights.require(command.parent());
        Entry entry = ledger.begin(ChangeKind.MOVE, command.ground()).edit(command.edit());
        AgencyView now = standing.on(id, entry.effective());
        rights.require(now.parent());
        ChangeOutcome outcome =
                entry.state(id, new Fact.Moved(command.parent())).finish();
        audit.record(new DirectoryAudit.AgencyMoved(
                id,
                now.names().full(),
                standing.nameOf(command.parent(), entry.effective()),
                entry.effective(),
                entry.source(),
                entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencyMoved(id, entry.effective()));
        return outcome;
    }
}
