package vn.motcua.dossier;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.flow.FlowStep;

/**
 * Lets a dossier wait at a step of its procedure for what another module makes, and go on from there without anybody ending steps by hand. Which step that is, the two
 * agree on by its id; a procedure without it goes its own way, and nothing happens. Who may, the caller has looked at.
 */
@Operation(records = DossierAudit.ResultHandedOver.class)
public class WaitForIssue {

    /** The longest reason for which a dossier ends without a result. */
    public static final int LONGEST_REASON = TakeStep.LONGEST_NOTE;

    private final Dossiers dossiers;
    private final TakeStep take;
    private final PinnedRevisions revisions;
    private final DossierHold hold;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    WaitForIssue(
            Dossiers dossiers,
            TakeStep take,
            PinnedRevisions revisions,
            DossierHold hold,
            JdbcClient jdbc,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.take = take;
        this.revisions = revisions;
        this.hold = hold;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The dossier as it stands, held until the transaction of whoever asks ends: of several who decide about it, the last sees what the others did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierView hold(DossierId id) {
        return hold.of(id);
    }

    /** True if the dossier waits there, can come to wait there, or follows steps that know of no such waiting. */
    @Transactional(readOnly = true)
    public boolean possible(DossierView dossier, String step) {
        return !known(dossier, step)
                || waits(dossier, step)
                || leading(dossier, step).isPresent();
    }

    /** True if it waits there. */
    @Transactional(readOnly = true)
    public boolean waits(DossierView dossier, String step) {
        return open(dossier).stream().anyMatch(task -> task.step().equals(step));
    }

    /** Begins the waiting, if it is not waited already. Refused once the dossier has gone another way. */
    @Transactional
    public void begin(DossierId id, String step) {
        DossierView dossier = hold.of(id);
        if (!known(dossier, step) || waits(dossier, step)) return;
        Way way = leading(dossier, step).orElseThrow(() -> DossierRefusal.STEP_DONE_ALREADY.because());
        take.elsewhere(id, way.step(), way.outcome(), "");
    }

    /**
     * What was waited for is attached: the dossier ends with it, and the applicant has it already.
     *
     * @param where in whose hands or in which place, in words
     */
    @Transactional
    public void issued(DossierId id, String step, String where) {
        DossierView dossier = hold.of(id);
        if (!waits(dossier, step)) return;
        go(dossier, step, Act.FINISH, "");
        for (TaskView task : open(dossier))
            if (choice(dossier, task.step(), Act.RETURN).isPresent()) {
                go(dossier, task.step(), Act.RETURN, "");
                handedOver(dossier, where);
                return;
            }
    }

    /** It was refused: the dossier ends without a result, for the same reason. */
    @Transactional
    public void refused(DossierId id, String step, String reason) {
        DossierView dossier = hold.of(id);
        if (waits(dossier, step)) go(dossier, step, Act.STOP, reason);
    }

    private void go(DossierView dossier, String step, Act act, String note) {
        TakeStep.Choice choice =
                choice(dossier, step, act).orElseThrow(() -> DossierRefusal.OUTCOME_NOT_POSSIBLE.because(step));
        take.elsewhere(dossier.id(), step, choice.outcome(), note);
    }

    private Optional<TakeStep.Choice> choice(DossierView dossier, String step, Act act) {
        return choice(dossier, step, one -> one.act() == act);
    }

    private Optional<TakeStep.Choice> choice(DossierView dossier, String step, Predicate<TakeStep.Choice> which) {
        return take.choices(dossier.id(), step).stream().filter(which).findFirst();
    }

    /** An outcome by which the dossier comes to wait at the step. */
    private Optional<Way> leading(DossierView dossier, String to) {
        return open(dossier).stream()
                .flatMap(task -> step(dossier, task.step()).stream())
                .flatMap(from -> choice(
                        dossier,
                        from.id(),
                        one -> from.outcomes().get(one.outcome()).to().equals(to))
                        .map(one -> new Way(from.id(), one.outcome()))
                        .stream())
                .findFirst();
    }

    private List<TaskView> open(DossierView dossier) {
        return dossiers.tasks(dossier.id()).stream()
                .filter(task -> task.closed() == null)
                .toList();
    }

    private boolean known(DossierView dossier, String step) {
        return step(dossier, step).isPresent();
    }

    private Optional<FlowStep> step(DossierView dossier, String step) {
        return revisions.of(dossier.revision()).flow().step(step);
    }

    private void handedOver(DossierView dossier, String where) {
        Actor actor = actors.current();
        jdbc.sql(
                        "insert into dossier.handover (dossier, at, way, to_whom, account, who) values (:dossier, :now, :way, :to, :account, :who)")
                .param("dossier", dossier.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("way", dossier.returnWay().ordinal())
                .param("to", where)
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .param("who", actor.name())
                .update();
        audit.record(new DossierAudit.ResultHandedOver(
                dossier.agency(), dossier.code().text(), dossier.returnWay()));
    }

    /** At which step, by which of its outcomes. */
    private record Way(String step, int outcome) {}
}
