package vn.motcua.procedure.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.condition.Evaluator;
import vn.motcua.procedure.form.condition.Reader;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.ProcedureRecord;

/** A revision, as dossiers meet it: to tell what one would mean for a dossier in place of another. */
public final class Terms {

    private final List<TrialLine> lines;
    private final @Nullable CheckedForm form;
    private final Flow flow;
    private final LocalDate day;

    /** The terms of a revision, on a day. */
    public Terms(ProcedureRecord record, Optional<JsonNode> form, Optional<JsonNode> flow, LocalDate day) {
        this.lines = TrialLine.of(record);
        this.form = form.map(Terms::checked).orElse(null);
        this.flow = flow.map(FlowJson::read).orElse(new Flow("", List.of()));
        this.day = day;
    }

    /** In what a dossier would be treated otherwise under the next terms; nothing where it would not. */
    public List<Change> changes(Terms next, PastCase past) {
        Map<TrialChange, Set<String>> before = facts(past);
        Map<TrialChange, Set<String>> after = next.facts(past);
        List<Change> changes = new ArrayList<>();
        for (TrialChange what : TrialChange.values()) {
            List<String> gone = without(before.get(what), after.get(what));
            List<String> come = without(after.get(what), before.get(what));
            if (!gone.isEmpty() || !come.isEmpty()) changes.add(new Change(what, gone, come));
        }
        return changes;
    }

    private static List<String> without(@Nullable Set<String> all, @Nullable Set<String> others) {
        if (all == null) return List.of();
        return all.stream()
                .filter(one -> others == null || !others.contains(one))
                .toList();
    }

    private Map<TrialChange, Set<String>> facts(PastCase past) {
        Map<TrialChange, Set<String>> facts = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.caseName().equals(past.caseName()) && line.channel() == past.channel())
                .forEach(line -> line(line, facts));
        if (form == null) return facts;
        Evaluation evaluation = Evaluation.evaluate(form, Answers.of(past.answers()), day);
        form.all().stream()
                .filter(asked -> asked.rows() == null && evaluation.visible(asked.path()))
                .forEach(asked ->
                        add(facts, TrialChange.QUESTIONS, asked.field().label().vi()));
        evaluation.errors().stream()
                .filter(error -> error.problem().missing())
                .forEach(error -> add(
                        facts,
                        TrialChange.UNANSWERED,
                        error.asked().field().label().vi()));
        flow.steps().stream()
                .filter(step -> step.kind() == StepKind.BRANCH)
                .forEach(step -> branch(step, evaluation, facts));
        return facts;
    }

    private static void line(TrialLine line, Map<TrialChange, Set<String>> facts) {
        add(facts, TrialChange.CASE, line.caseName().isEmpty() ? line.channel().code() : line.caseName());
        line.brought().stream().map(Paper::name).forEach(name -> add(facts, TrialChange.PAPERS, name));
        line.fees().stream().map(Terms::fee).forEach(fee -> add(facts, TrialChange.FEE, fee));
        line.time()
                .ifPresent(time -> add(
                        facts, TrialChange.LIMIT, (time.amount() + " " + time.unit() + " " + time.words()).strip()));
    }

    private static String fee(FeeRow fee) {
        return (fee.amount() + " " + fee.currency() + " " + fee.words()).strip();
    }

    /** Which outcome the data choose; the step's name tells it apart where another step follows in its place. */
    private void branch(FlowStep step, Evaluation evaluation, Map<TrialChange, Set<String>> facts) {
        for (FlowOutcome outcome : step.outcomes())
            if (!outcome.guarded() || holds(outcome.when(), evaluation)) {
                String to = flow.step(outcome.to()).map(FlowStep::name).orElse(outcome.to());
                add(facts, TrialChange.STEPS, step.name() + " → " + to);
                return;
            }
    }

    private static boolean holds(String guard, Evaluation evaluation) {
        try {
            return Evaluator.evaluate(Reader.read(guard), evaluation).isTrue();
        } catch (Refused refused) {
            return false; // the checks of the steps say that it cannot be read
        }
    }

    private static void add(Map<TrialChange, Set<String>> facts, TrialChange what, String text) {
        facts.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(text);
    }

    private static @Nullable CheckedForm checked(JsonNode form) {
        try {
            return FormCheck.check(FormJson.read(form)).form().orElse(null);
        } catch (Refused refused) {
            return null; // the checks of the form say what is wrong with it
        }
    }
}
