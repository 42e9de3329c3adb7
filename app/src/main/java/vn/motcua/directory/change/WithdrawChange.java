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
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Operation;

/** A change that has not come into effect is cancelled, or one that has is struck because it never should have been entered. */
@Operation(records = DirectoryAudit.ChangeWithdrawn.class)
public class WithdrawChange {

    private final Ledger ledger;
    private final FactRepository facts;
    private final EditRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    WithdrawChange(
            Ledger ledger, FactRepository facts, EditRights rights, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /** Which change, by what right and why. */
    public record Command(long change, LegalSource source, String reason) {}

    /** Does it; refused where later changes stand upon it. Needs the permission for every agency of which it states something. */
    @Transactional
    public ChangeOutcome withdraw(Command command) {
        List<KeptFact> stated = facts.standing(command.change());
        var day = stated.getFirst().dated().effective();
        ChangeKind kind = day.isAfter(ledger.today()) ? ChangeKind.CANCELLATION : ChangeKind.CORRECTION;
        Entry entry = ledger.begin(kind, new Ground(day, command.source(), command.reason()));
        Map<AgencyId, List<KeptFact>> byAgency = facts.standing(command.change()).stream()
                .collect(groupingBy(fact -> fact.dated().agency()));
        rights.require(byAgency.keySet());
        byAgency.forEach((agency, of) ->
                entry.withdraw(agency, of.stream().map(KeptFact::id).toList()));
        ChangeOutcome outcome = entry.finish();
        audit.recordAll(byAgency.keySet().stream()
                .map(agency -> new DirectoryAudit.ChangeWithdrawn(
                        agency, entry.nameOf(agency), command.change(), day, entry.source(), entry.reason()))
                .toList());
        events.publishEvent(new DirectoryEvent.ChangeWithdrawn(List.copyOf(byAgency.keySet()), day));
        return outcome;
    }
}
