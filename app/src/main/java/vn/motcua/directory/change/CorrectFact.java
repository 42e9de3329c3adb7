package vn.motcua.directory.change;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.DirectoryAudit;
import vn.motcua.directory.DirectoryEvent;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** What was entered of an agency was wrong from the beginning: a slip in a name, another agency above. What was known until now stays known. */
@Operation(records = DirectoryAudit.FactCorrected.class)
public class CorrectFact {

    private final Ledger ledger;
    private final FactRepository facts;
    private final EditRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CorrectFact(
            Ledger ledger, FactRepository facts, EditRights rights, AuditLog audit, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Which fact to correct, and what it should have said. The ground's day is the day from which the right fact holds: that of the wrong one,
     * unless that was wrong too.
     */
    public record Command(Edit edit, long fact, Fact right, Ground ground) {}

    /** Does it; the fact keeps its kind. */
    @Transactional
    public ChangeOutcome correct(Command command) {
        AgencyId id = command.edit().agency();
        rights.require(id);
        Entry entry = ledger.begin(ChangeKind.CORRECTION, command.ground()).edit(command.edit());
        KeptFact wrong = facts.find(command.fact()).orElseThrow(DirectoryRefusal.CHANGE_UNKNOWN::because);
        if (!wrong.dated().agency().equals(id)) throw DirectoryRefusal.CHANGE_UNKNOWN.because();
        if (wrong.withdrawnBy() != null) throw DirectoryRefusal.ALREADY_WITHDRAWN.because();
        Fact right = Entered.fact(command.right());
        if (right.kind() != wrong.dated().fact().kind()) throw DirectoryRefusal.FACT_OF_ANOTHER_KIND.because();
        if (right instanceof Fact.Founded founded) rights.require(founded.parent());
        if (right instanceof Fact.Moved moved) rights.require(moved.parent());
        LocalDate day = entry.effective();
        ChangeOutcome outcome = entry.withdraw(id, java.util.List.of(wrong.id()))
                .state(id, day, right)
                .finish();
        audit.record(new DirectoryAudit.FactCorrected(
                id, entry.nameOf(id), wrong.dated().change(), day, entry.source(), entry.reason()));
        events.publishEvent(new DirectoryEvent.FactCorrected(id, day));
        return outcome;
    }
}
