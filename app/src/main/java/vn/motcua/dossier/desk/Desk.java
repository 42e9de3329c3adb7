package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.shown.CountedDeadline;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.life.DossierClock;
import vn.motcua.dossier.life.DossierSight;
import vn.motcua.dossier.life.Officers;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.explanation.Explanation;
import vn.motcua.kernel.worktime.explanation.ExplanationWords;
import vn.motcua.portal.Page;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.AnswerPart;
import vn.motcua.procedure.form.filling.AnswersShown;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.signing.pades.SignPdf;

/** Dossiers as they lie on the desk of whoever acts. */
@Component
@Transactional(readOnly = true)
public class Desk {

    private final Dossiers dossiers;
    private final Results results;
    private final PaperChecks checks;
    private final Apologies apologies;
    private final DossierLetters letters;
    private final PinnedRevisions revisions;
    private final DeskSteps steps;
    private final Officers officers;
    private final DossierSight sight;
    private final DossierClock time;
    private final AnswersShown answers;
    private final Agencies agencies;
    private final SignPdf sign;
    private final AnsweringAgencies answering;
    private final Soon soon;
    private final Messages messages;
    private final Clock clock;

    Desk(
            Dossiers dossiers,
            Results results,
            PaperChecks checks,
            Apologies apologies,
            DossierLetters letters,
            PinnedRevisions revisions,
            DeskSteps steps,
            Officers officers,
            DossierSight sight,
            DossierClock time,
            AnswersShown answers,
            Agencies agencies,
            SignPdf sign,
            AnsweringAgencies answering,
            Soon soon,
            Messages messages,
            Clock clock) {
        this.dossiers = dossiers;
        this.results = results;
        this.checks = checks;
        this.apologies = apologies;
        this.letters = letters;
        this.revisions = revisions;
        this.steps = steps;
        this.officers = officers;
        this.sight = sight;
        this.time = time;
        this.answers = answers;
        this.agencies = agencies;
        this.sign = sign;
        this.answering = answering;
        this.soon = soon;
        this.messages = messages;
        this.clock = clock;
    }

    /** A dossier that whoever acts may see. Refused as if there were none otherwise. */
    public DossierView visible(DossierId id) {
        return dossiers.find(id).filter(sight::sees).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
    }

    /** The same with all that belongs to it. */
    public DeskSheet sheet(Page page, DossierView dossier) {
        Pinned pinned = revisions.of(dossier.revision());
        Instant now = clock.instant();
        List<TaskView> open = open(dossier.id());
        boolean received = dossier.status() != NationalStatus.SUBMITTED;
        return new DeskSheet(
                dossier,
                agencies.called(Set.of(dossier.agency()), page.language()).getOrDefault(dossier.agency(), ""),
                dossiers.applicant(dossier.id()),
                dossiers.representative(dossier.id()).orElse(""),
                ClockState.of(promised(dossier, open), now, soon.end(dossier.agency(), 1)),
                steps.of(dossier, open, pinned),
                checks.of(dossier),
                answers(page, dossier, pinned),
                dossiers.timeline(dossier.id()).reversed(),
                received ? counted(page, dossier) : null,
                results.of(dossier.id()),
                results.handover(dossier.id()).orElse(null),
                kinds(dossier),
                letters.of(dossier.id()),
                sign.seals(answering.of(dossier.agency())),
                rights(dossier),
                apologies.of(dossier.id()).orElse(null),
                now);
    }

    private List<TaskView> open(DossierId id) {
        return dossiers.tasks(id).stream().filter(task -> task.closed() == null).toList();
    }

    /** Until when the office's time runs, as lists have it. */
    private static @Nullable Instant promised(DossierView dossier, List<TaskView> open) {
        return switch (dossier.status().clock()) {
            case RUNS -> dossier.due();
            case NOT_STARTED -> open.isEmpty() ? null : open.getFirst().due();
            case STANDS, ENDED -> null;
        };
    }

    private List<AnswerPart> answers(Page page, DossierView dossier, Pinned pinned) {
        LocalDate then = LocalDate.ofInstant(dossier.submitted(), DatabaseClock.VIETNAM);
        return answers.of(page, Evaluation.evaluate(pinned.form(), dossiers.answers(dossier.id()), then));
    }

    private @Nullable CountedDeadline counted(Page page, DossierView dossier) {
        Deadline deadline = time.deadline(dossier).orElse(null);
        if (deadline == null) return null;
        ExplanationWords words = ExplanationWords.of(Explanation.of(deadline), new Words(messages, page.language()));
        return new CountedDeadline(
                null,
                words.due(),
                words.opening(),
                words.inShort(),
                words.ending().stream().skip(1).toList());
    }

    /** The papers of a dossier. */
    public PaperChecks.Papers papers(DossierView dossier) {
        return checks.of(dossier);
    }

    /** What the procedure gives. */
    public List<Outcome> kinds(DossierView dossier) {
        return revisions.of(dossier.revision()).view().record().outcomes();
    }

    /** What whoever acts may do with a dossier besides ending steps. */
    public DeskSheet.Rights rights(DossierView dossier) {
        boolean runs = dossier.status() == NationalStatus.ACCEPTED || dossier.status() == NationalStatus.IN_PROGRESS;
        return new DeskSheet.Rights(
                !dossier.status().last()
                        && dossier.status() != NationalStatus.RESULT_READY
                        && (officers.may(DossierPermission.RECEIVE, dossier.agency())
                                || officers.may(DossierPermission.HANDLE, dossier.agency())),
                runs && attaches(dossier),
                Act.WITHDRAW.from().contains(dossier.status())
                        && officers.may(DossierPermission.RECEIVE, dossier.agency()),
                runs && officers.may(DossierPermission.DECIDE, dossier.agency()),
                runs && decides(dossier) && sign.seals(answering.of(dossier.agency())),
                Act.STOP.from().contains(dossier.status()) && officers.may(DossierPermission.DECIDE, dossier.agency()),
                officers.may(DossierPermission.DECIDE, dossier.agency()));
    }

    /** By one's own right, or in the stead of somebody. */
    private boolean decides(DossierView dossier) {
        return officers.may(DossierPermission.DECIDE, dossier.agency()) || sight.standsIn(dossier, open(dossier.id()));
    }

    private boolean attaches(DossierView dossier) {
        return officers.may(DossierPermission.HANDLE, dossier.agency())
                || officers.may(DossierPermission.DECIDE, dossier.agency())
                || officers.may(DossierPermission.ISSUE, dossier.agency())
                || sight.standsIn(dossier, open(dossier.id()));
    }
}
