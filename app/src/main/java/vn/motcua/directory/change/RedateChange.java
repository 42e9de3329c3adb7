package vn.motcua.directory.change;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** A change was entered for the wrong day, or is put off: all that it states of any agency moves to the right one together. */
@Operation(records = DirectoryAudit.ChangeRedated.class)
public class RedateChange {

    private final Ledger ledger;
    private final FactRepository facts;
    private final EditRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RedateChange(
            Ledger ledger, FactRepository facts, EditRights rights, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /** Which change; the ground's day is the right one. */
    public record Command(long change, Ground ground) {}

    /** Does it; needs the permission for every agency of which the change states something. */
    @Transactional
    public ChangeOutcome redate(Command command) {
        Entry entry = ledger.begin(ChangeKind.CORRECTION, command.ground());
        Map<AgencyId, List<KeptFact>> byAgency = facts.standing(command.change()).stream()
                .collect(groupingBy(fact -> fact.dated().agency()));
        rights.require(byAgency.keySet());
        byAgency.forEach((agency, stated) -> {
            entry.withdraw(agency, stated.stream().map(KeptFact::id).toList());
            stated.forEach(fact -> entry.state(agency, fact.dated().fact()));
        });
        ChangeOutcome outcome = entry.finish();
        audit.recordAll(byAgency.keySet().stream()
                .map(agency -> new DirectoryAudit.ChangeRedated(
                        agency,
                        entry.nameOf(agency),
                        command.change(),
                        entry.effective(),
                        entry.source(),
                        entry.reason()))
                .toList());
        events.publishEvent(new DirectoryEvent.ChangeRedated(List.copyOf(byAgency.keySet()), entry.effective()));
        return outcome;
    }
}
