package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Many facts are entered at once on one ground, from a file or with the product: all of them, or none. */
@Operation(records = DirectoryAudit.AgenciesImported.class)
public class EnterMany {

    private final Ledger ledger;
    private final EditRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EnterMany(Ledger ledger, EditRights rights, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What to enter.
     *
     * @param founded agencies to found on the ground's day
     * @param stated facts about agencies that are there, each from a day of its own
     * @param ground by what right and why
     */
    public record Command(List<NewAgency> founded, List<Stated> stated, Ground ground) {}

    /** A fact about an agency from a day on. */
    public record Stated(AgencyId agency, LocalDate day, Fact fact) {}

    /** Does it; the agencies founded come first in the outcome, in the order given. */
    @Transactional
    public ChangeOutcome enter(Command command) {
        command.founded().stream().map(NewAgency::parent).distinct().forEach(rights::require);
        command.stated().stream().map(Stated::agency).distinct().forEach(rights::require);
        Entry entry = ledger.begin(ChangeKind.IMPORT, command.ground());
        entry.found(command.founded());
        command.stated().forEach(one -> entry.state(one.agency(), one.day(), Entered.fact(one.fact())));
        ChangeOutcome outcome = entry.finish();
        List<AgencyId> agencies = outcome.agencies();
        AgencyId first = agencies.getFirst();
        audit.record(new DirectoryAudit.AgenciesImported(
                first, entry.nameOf(first), agencies.size(), entry.effective(), entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.AgenciesImported(agencies, entry.effective()));
        return outcome;
    }
}
