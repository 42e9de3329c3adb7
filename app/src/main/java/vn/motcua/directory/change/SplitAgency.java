package vn.motcua.directory.change;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** An agency is divided: it ends and its parts take its place, or it goes on and parts leave it. */
@Operation(records = {DirectoryAudit.AgencySplit.class, DirectoryAudit.AgencyFounded.class})
public class SplitAgency {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SplitAgency(Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Whom to divide, and into what.
     *
     * @param edit the agency
     * @param goesOn true if it goes on beside its parts
     * @param parts the new agencies; at least two, or one if it goes on
     * @param unitsTo which of the parts (from 0) gets the units below, if it does not go on
     * @param ground from when on and why
     */
    public record Command(Edit edit, boolean goesOn, List<NewAgency> parts, int unitsTo, Ground ground) {}

    /** Does it; the parts stand where each says, usually beside the agency. */
    @Transactional
    public ChangeOutcome split(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        command.parts().forEach(part -> rights.require(part.parent()));
        int least = command.goesOn() ? 1 : 2;
        if (command.parts().size() < least) throw DirectoryRefusal.TOO_FEW_PARTS.at("parts", least);
        Entry entry = ledger.begin(ChangeKind.SPLIT, command.ground()).edit(command.edit());
        String name = standing.on(id, entry.effective()).names().full();
        List<AgencyId> parts = entry.found(command.parts());
        parts.forEach(part -> entry.state(id, new Fact.Succeeded(part, SuccessionKind.SPLIT)));
        if (!command.goesOn()) {
            standing.moveUnits(entry, id, parts.get(Math.clamp(command.unitsTo(), 0, parts.size() - 1)));
            entry.state(id, new Fact.Closed());
        }
        ChangeOutcome outcome = entry.finish();
        record(entry, id, name, parts, command.parts());
        return outcome;
    }

    private void record(Entry entry, AgencyId id, String name, List<AgencyId> parts, List<NewAgency> founded) {
        audit.record(new DirectoryAudit.AgencySplit(
                id, name, parts.size(), entry.effective(), entry.source(), entry.reason()));
        for (int i = 0; i < parts.size(); i++)
            audit.record(new DirectoryAudit.AgencyFounded(
                    parts.get(i), founded.get(i).names().full(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgencySplit(id, parts, entry.effective()));
    }
}
