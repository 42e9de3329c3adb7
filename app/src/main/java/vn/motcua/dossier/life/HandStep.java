package vn.motcua.dossier.life;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.TaskView;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;

/** Takes a step, gives it back, or gives it to another officer: so that everybody sees who has it. */
@Operation(records = {DossierAudit.StepHanded.class, DossierAudit.StoodIn.class})
public class HandStep {

    private final DossierStore store;
    private final Steps steps;
    private final Officers officers;
    private final PinnedRevisions revisions;
    private final InStead named;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    HandStep(
            DossierStore store,
            Steps steps,
            Officers officers,
            PinnedRevisions revisions,
            InStead named,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.officers = officers;
        this.revisions = revisions;
        this.named = named;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes it oneself. Taking it again changes nothing. */
    @Transactional
    public void take(DossierId dossier, String step) {
        Standing standing = store.hold(dossier);
        TaskView task = open(dossier, step);
        Officers.Acting acting = officers.require(task, revisions.of(standing.revision()));
        Actor actor = acting.actor();
        if (actor.account() == null || actor.account().equals(task.holder())) return;
        hand(standing, task, actor.account(), named.of(acting), acting.inStead());
        Stead stead = acting.stead();
        if (stead != null)
            audit.record(new DossierAudit.StoodIn(
                    standing.agency(), standing.code().text(), step, stead.kind(), stead.delegation()));
    }

    /** Gives it back; also what one may not do any more, and as whoever heads the unit or decides, what somebody else has. */
    @Transactional
    public void giveBack(DossierId dossier, String step) {
        Standing standing = store.hold(dossier);
        TaskView task = open(dossier, step);
        if (task.holder() == null) return;
        if (!task.holder().equals(officers.actor().account()) && !officers.mayGive(task))
            officers.require(task, revisions.of(standing.revision()));
        hand(standing, task, null, "", "");
    }

    /**
     * Gives it to an officer, as whoever heads the unit or decides.
     *
     * @param to whose account
     * @param name that officer's name
     */
    @Transactional
    public void give(DossierId dossier, String step, AccountId to, String name) {
        Standing standing = store.hold(dossier);
        TaskView task = open(dossier, step);
        if (!officers.mayGive(task)) throw DossierRefusal.NOT_YOURS_TO_GIVE.because();
        if (!to.equals(task.holder())) hand(standing, task, to, name, "");
    }

    private TaskView open(DossierId dossier, String step) {
        return steps.open(dossier, step)
                .filter(task -> task.role() != null)
                .orElseThrow(() -> DossierRefusal.STEP_DONE_ALREADY.because());
    }

    private void hand(Standing standing, TaskView task, @Nullable AccountId to, String name, String inStead) {
        steps.hold(task.id(), to == null ? null : to.value(), name, clock.instant());
        Standing after = standing.at(standing.status(), standing.way());
        store.save(after);
        timeline.add(standing.id(), after.version(), Act.HAND, standing.status(), task.name(), "", name, inStead);
        audit.record(new DossierAudit.StepHanded(
                standing.agency(), standing.code().text(), after.version(), task.step(), to));
    }
}
