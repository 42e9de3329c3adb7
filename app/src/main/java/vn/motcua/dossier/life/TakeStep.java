package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.spi.StepGuard;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.flow.StepLetter;

/**
 * Ends a step with one of its outcomes; what follows begins, and the dossier's status and clock go along. Of two officers who end the same step at once one
 * does it and the other is told.
 */
@Operation(records = {DossierAudit.DossierMoved.class, DossierAudit.StoodIn.class})
public class TakeStep {

    /** The longest note. */
    public static final int LONGEST_NOTE = 2000;

    private final DossierStore store;
    private final PinnedRevisions revisions;
    private final Steps steps;
    private final Officers officers;
    private final InStead named;
    private final DossierClock time;
    private final Timeline timeline;
    private final ResultGate gate;
    private final LettersOut letters;
    private final FeesDue fees;
    private final List<StepGuard> guards;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    TakeStep(
            DossierStore store,
            PinnedRevisions revisions,
            Steps steps,
            Officers officers,
            InStead named,
            DossierClock time,
            Timeline timeline,
            ResultGate gate,
            LettersOut letters,
            FeesDue fees,
            List<StepGuard> guards,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.steps = steps;
        this.officers = officers;
        this.named = named;
        this.time = time;
        this.timeline = timeline;
        this.gate = gate;
        this.letters = letters;
        this.fees = fees;
        this.guards = guards;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param act what it was
     * @param status the status now
     * @param letters what is to be handed or sent out
     * @param begun the names of the steps that begin
     */
    public record Moved(Act act, NationalStatus status, List<StepLetter> letters, List<String> begun) {}

    /**
     * Does it, as the officer whose step it is.
     *
     * @param dossier which dossier
     * @param step the id of a step that waits
     * @param outcome which of its outcomes, from 0
     * @param note what is to be said with it; the reason, where something is refused or asked for
     */
    @Transactional
    public Moved run(DossierId dossier, String step, int outcome, String note) {
        return take(dossier, step, outcome, note, true);
    }

    /** Does it for the applicant, who brought what was waited for. Who may, its caller has looked at. */
    @Transactional
    public Moved forApplicant(DossierId dossier, String step, int outcome, String note) {
        return take(dossier, step, outcome, note, false);
    }

    /** Does it for another module in which the work of the step was done, whoever's step it is. Who may, its caller has looked at. */
    @Transactional
    public Moved elsewhere(DossierId dossier, String step, int outcome, String note) {
        return take(dossier, step, outcome, note, false);
    }

    private Moved take(DossierId dossier, String stepId, int which, String note, boolean officer) {
        if (note.length() > LONGEST_NOTE) throw DossierRefusal.TOO_LONG.at("note", LONGEST_NOTE);
        Standing before = store.hold(dossier);
        TaskView task = steps.open(dossier, stepId).orElseThrow(() -> DossierRefusal.STEP_DONE_ALREADY.because());
        Pinned pinned = revisions.of(before.revision());
        Officers.Acting acting = officer ? officers.require(task, pinned) : new Officers.Acting(officers.actor(), null);
        if (officer) guards.forEach(guard -> guard.mayEnd(before.code(), stepId));
        Instant now = clock.instant();
        Course course = Course.resume(
                pinned.flow(),
                before.way(),
                before.status(),
                Holds.of(pinned, store.answers(dossier), LocalDate.ofInstant(now, DatabaseClock.VIETNAM)));
        FlowStep step = course.waiting(stepId);
        if (!course.choices(step).contains(which)) throw DossierRefusal.OUTCOME_NOT_POSSIBLE.because(step.name());
        FlowOutcome outcome = step.outcomes().get(which);
        List<FlowStep> begun = course.take(step, which);
        Act act = Act.between(before.status(), course.status());
        if (needsReason(act) && note.isBlank()) throw DossierRefusal.REASON_MISSING.at("note");
        List<DossierEvent> heard = gate.pass(dossier, before.agency(), act, pinned, now);
        Standing after = time.after(
                before.at(course.status(), course.way()),
                act,
                pinned.limit(before.caseName(), before.channel()).orElse(null),
                now);
        if (act == Act.RETURN) after = after.handedOver(now);
        steps.end(task.id(), outcome.name(), acting.actor(), named.of(acting), now);
        steps.begin(dossier, before.agency(), begun, now);
        store.save(after);
        told(before, after, act, step, outcome, note.strip(), acting);
        heard.forEach(events::publishEvent);
        return new Moved(
                act,
                after.status(),
                List.copyOf(outcome.letters()),
                begun.stream().map(FlowStep::name).toList());
    }

    /** In the timeline, in letters and in the log. */
    private void told(
            Standing before,
            Standing after,
            Act act,
            FlowStep step,
            FlowOutcome outcome,
            String note,
            Officers.Acting acting) {
        fees.changed(after.id(), before.status(), after.status());
        timeline.add(
                after.id(), after.version(), act, after.status(), step.name(), outcome.name(), note, acting.inStead());
        letters.issue(after.id(), outcome.letters(), after.version(), note);
        audit.record(new DossierAudit.DossierMoved(
                before.agency(),
                before.code().text(),
                after.version(),
                act,
                before.status(),
                after.status(),
                step.id()));
        Stead stead = acting.stead();
        if (stead != null)
            audit.record(new DossierAudit.StoodIn(
                    before.agency(), before.code().text(), step.id(), stead.kind(), stead.delegation()));
    }

    /** What is refused or asked for is so in writing, with the reason. */
    public static boolean needsReason(Act act) {
        return act == Act.REFUSE || act == Act.ASK_SUPPLEMENT || act == Act.STOP || act == Act.CORRECT;
    }

    /** True if whoever acts may do the step now: where something costly is to be made before it ends. */
    @Transactional(readOnly = true)
    public boolean mayTake(DossierId dossier, String stepId) {
        Standing now = store.find(dossier).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        TaskView task = steps.open(dossier, stepId).orElse(null);
        if (task == null) return false;
        try {
            officers.require(task, revisions.of(now.revision()));
            return true;
        } catch (Refused refused) { // ending it says why
            return false;
        }
    }

    /** Which outcomes of a step can be chosen now, and what each would be. Nothing changes. */
    @Transactional(readOnly = true)
    public List<Choice> choices(DossierId dossier, String stepId) {
        Standing now = store.find(dossier).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        Pinned pinned = revisions.of(now.revision());
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        var holds = Holds.of(pinned, store.answers(dossier), today);
        Course course = Course.resume(pinned.flow(), now.way(), now.status(), holds);
        Optional<FlowStep> waiting = course.waiting().stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst();
        if (waiting.isEmpty()) return List.of();
        return course.choices(waiting.get()).stream()
                .map(which -> {
                    Course tried = Course.resume(pinned.flow(), now.way(), now.status(), holds);
                    List<FlowStep> begun = tried.take(tried.waiting(stepId), which);
                    FlowOutcome outcome = waiting.get().outcomes().get(which);
                    return new Choice(
                            which,
                            outcome.name(),
                            Act.between(now.status(), tried.status()),
                            tried.status(),
                            List.copyOf(outcome.letters()),
                            begun.stream().map(FlowStep::name).toList());
                })
                .toList();
    }

    /**
     * An outcome that can be chosen.
     *
     * @param outcome which of the step's outcomes, from 0
     * @param name its name; may be empty where it is the only one
     * @param act what it would be
     * @param status the status after it
     * @param letters what would go out
     * @param begun the names of the steps that would begin
     */
    public record Choice(
            int outcome, String name, Act act, NationalStatus status, List<StepLetter> letters, List<String> begun) {}
}
