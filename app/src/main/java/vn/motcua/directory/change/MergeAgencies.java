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

/** Agencies end, and one takes over all they did: one of those that are, or a new one. Units below go with them. */
@Operation(records = {DirectoryAudit.AgencyMerged.class, DirectoryAudit.AgencyFounded.class})
public class MergeAgencies {

    private final Ledger ledger;
    private final EditRights rights;
    private final Standing standing;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MergeAgencies(
            Ledger ledger, EditRights rights, Standing standing, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.standing = standing;
        this.audit = audit;
        this.events = events;
    }

    /** Who ends, and into what. */
    public record Command(List<Edit> merged, Into into, Ground ground) {}

    /** Who takes over. */
    public sealed interface Into {

        /** One that is already there, and is not among those that end. */
        record Existing(Edit edit) implements Into {}

        /** A new one. */
        record New(NewAgency agency) implements Into {}
    }

    /** Does it; needs the permission for all concerned. */
    @Transactional
    public ChangeOutcome merge(Command command) {
        List<AgencyId> merged = refuseTooFew(command);
        rights.require(merged);
        Entry entry = ledger.begin(ChangeKind.MERGER, command.ground());
        command.merged().forEach(entry::edit);
        List<String> names = merged.stream()
                .map(id -> standing.on(id, entry.effective()).names().full())
                .toList();
        AgencyId successor = successor(entry, command.into());
        for (AgencyId id : merged) {
            standing.handOver(entry, id, successor, SuccessionKind.MERGED);
            entry.state(id, new Fact.Closed());
        }
        ChangeOutcome outcome = entry.finish();
        for (int i = 0; i < merged.size(); i++)
            audit.record(new DirectoryAudit.AgencyMerged(
                    merged.get(i), names.get(i), successor, entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgenciesMerged(merged, successor, entry.effective()));
        return outcome;
    }

    private static List<AgencyId> refuseTooFew(Command command) {
        List<AgencyId> merged =
                command.merged().stream().map(Edit::agency).distinct().toList();
        if (command.into() instanceof Into.Existing into
                && merged.contains(into.edit().agency())) throw DirectoryRefusal.MERGED_INTO_ITSELF.at("into");
        int least = command.into() instanceof Into.New ? 2 : 1;
        if (merged.size() < least) throw DirectoryRefusal.TOO_FEW_TO_MERGE.at("merged", least);
        return merged;
    }

    private AgencyId successor(Entry entry, Into into) {
        return switch (into) {
            case Into.Existing existing -> {
                rights.require(existing.edit().agency());
                entry.edit(existing.edit());
                yield existing.edit().agency();
            }
            case Into.New founded -> {
                rights.require(founded.agency().parent());
                AgencyId id = entry.found(founded.agency());
                audit.record(new DirectoryAudit.AgencyFounded(
                        id, founded.agency().names().full(), entry.effective(), entry.source(), entry.reason()));
                yield id;
            }
        };
    }
}
