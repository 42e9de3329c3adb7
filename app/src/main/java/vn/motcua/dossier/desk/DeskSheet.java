package vn.motcua.dossier.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.shown.CountedDeadline;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.letter.LetterView;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.Stead;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.procedure.form.filling.AnswerPart;
import vn.motcua.procedure.record.Outcome;

/**
 * A dossier as it lies on the desk.
 *
 * @param dossier the dossier
 * @param agency what the agency is called
 * @param applicant who applies
 * @param representative what whoever handed it in for the applicant is called; empty if they did so themselves
 * @param clock how it stands against the clock
 * @param steps its open steps
 * @param papers its papers
 * @param answers what was answered
 * @param events what happened, the latest first
 * @param counted how the due date is counted; {@code null} where there is none
 * @param results what the applicant gets, as far as it is there
 * @param handover to whom it was handed; {@code null} if it was not
 * @param kinds what the procedure gives
 * @param letters what went out
 * @param seals true if the agency seals its results, so that each is signed before it goes out
 * @param rights what whoever looks may do
 * @param apology the apology that is drafted or was made; {@code null} if none
 * @param now the moment at which it was read
 */
public record DeskSheet(
        DossierView dossier,
        String agency,
        Applicant applicant,
        String representative,
        ClockState clock,
        List<OpenStep> steps,
        PaperChecks.Papers papers,
        List<AnswerPart> answers,
        List<EventView> events,
        @Nullable CountedDeadline counted,
        List<ResultView> results,
        Results.@Nullable Handover handover,
        List<Outcome> kinds,
        List<LetterView> letters,
        boolean seals,
        Rights rights,
        @Nullable Apology apology,
        Instant now) {

    public DeskSheet {
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
        events = List.copyOf(events);
        results = List.copyOf(results);
        kinds = List.copyOf(kinds);
        letters = List.copyOf(letters);
    }

    /** Its page. */
    public String href() {
        return "/dossier/desk/" + dossier.id();
    }

    /** True if something is to be attached before a step can end with the result. */
    public boolean resultWanted() {
        return !kinds.isEmpty()
                && results.isEmpty()
                && steps.stream().flatMap(step -> step.offers().stream()).anyMatch(offer -> offer.is(Act.FINISH));
    }

    /**
     * What whoever looks may do besides ending steps.
     *
     * @param check look through the papers
     * @param attach attach the result
     * @param withdraw take back for the applicant at the counter
     * @param decide sign for the agency while its time runs: apologise, extend
     * @param sign sign its results, where the agency seals them
     * @param stop end it without a result
     * @param whole take out its whole file
     */
    public record Rights(
            boolean check,
            boolean attach,
            boolean withdraw,
            boolean decide,
            boolean sign,
            boolean stop,
            boolean whole) {}

    /**
     * A step that waits.
     *
     * @param task the step
     * @param mine true if whoever looks may do it, nobody else having it but whom they stand in for
     * @param role true if whoever looks has the role for it
     * @param held true if whoever looks has it
     * @param stead in whose stead whoever looks would do it; {@code null}: by their own right
     * @param offers its outcomes
     * @param frees true if whoever looks may give back what somebody else has
     * @param colleagues to whom it may be given; empty if that is not for whoever looks
     */
    public record OpenStep(
            TaskView task,
            boolean mine,
            boolean role,
            boolean held,
            @Nullable Stead stead,
            List<Offer> offers,
            boolean frees,
            List<PermissionHolders.Holder> colleagues) {

        public OpenStep {
            offers = List.copyOf(offers);
            colleagues = List.copyOf(colleagues);
        }

        /** True if one of the outcomes is of this kind. */
        public boolean offers(Act act) {
            return offers.stream().anyMatch(offer -> offer.is(act));
        }
    }

    /**
     * An outcome of a step.
     *
     * @param outcome which, from 0
     * @param name its name; may be empty where it is the only one
     * @param choice what it would be; {@code null} if it was taken as often as it may be
     */
    public record Offer(int outcome, String name, TakeStep.@Nullable Choice choice) {

        /** True if it can be chosen and is of this kind. */
        public boolean is(Act act) {
            return choice != null && choice.act() == act;
        }
    }
}
