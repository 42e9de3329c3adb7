package vn.motcua.directory.change;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency ends, and nobody takes its place, or one other does. Its codes end with it. */
@Operation(records = {DirectoryAudit.AgencyClosed.class, DirectoryAudit.AgencyReplaced.class})
public class CloseAgency {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CloseAgency(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Whom to close, and who stands in its place; {@code null}: nobody. */
    public record Command(Edit edit, @Nullable AgencyId successor, Ground ground) {}

    /** Does it. Units below go to the successor; without one, an agency that has units stays open. */
    @Transactional
    public ChangeOutcome close(Command command) {
        AgencyId id = command.edit().agency();
        AgencyId successor = command.successor();
        rights.require(id);
        if (id.equals(successor)) throw DirectoryRefusal.MERGED_INTO_ITSELF.at("successor");
        ChangeKind kind = successor == null ? ChangeKind.CLOSING : ChangeKind.REPLACEMENT;
        Entry entry = ledger.begin(kind, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        if (successor != null) {
            rights.require(successor);
            standing.handOver(entry, id, successor, SuccessionKind.REPLACED);
        }
        ChangeOutcome outcome = entry.state(id, new Fact.Closed()).finish();
        record(entry, id, name, successor);
        return outcome;
    }

    private void record(Entry entry, AgencyId id, String name, @Nullable AgencyId successor) {
        if (successor == null) {
            audit.record(new DirectoryAudit.AgencyClosed(id, name, entry.effective(), entry.source(), entry.reason()));
            events.publishEvent(new DirectoryEvent.AgencyClosed(id, entry.effective()));
        } else {
            audit.record(new DirectoryAudit.AgencyReplaced(
                    id, name, successor, entry.effective(), entry.source(), entry.reason()));
            events.publishEvent(new DirectoryEvent.AgencyReplaced(id, successor, entry.effective()));
        }
    }
}
