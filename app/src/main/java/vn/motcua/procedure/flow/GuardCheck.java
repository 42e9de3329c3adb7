package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.text.Phrase;

/** Conditions can be read, leave nobody stuck, and do not hide each other. */
final class GuardCheck {

    private final Guards guards;
    private final List<FlowFinding> found = new ArrayList<>();

    private GuardCheck(Guards guards) {
        this.guards = guards;
    }

    static List<FlowFinding> of(FlowGraph graph, Guards guards) {
        GuardCheck check = new GuardCheck(guards);
        for (FlowStep step : graph.flow.steps()) if (step.kind() != StepKind.FORK) check.step(step);
        return check.found;
    }

    private void step(FlowStep step) {
        int before = found.size();
        step.outcomes().stream().filter(FlowOutcome::guarded).forEach(outcome -> readable(step, outcome));
        if (found.size() > before) return;
        List<FlowOutcome> open =
                step.outcomes().stream().filter(outcome -> !outcome.bounded()).toList();
        if (!open.isEmpty() && open.stream().allMatch(FlowOutcome::guarded))
            guards.noneHolds(open.stream().map(FlowOutcome::when).toList())
                    .ifPresent(answers -> add(FlowProblem.NOTHING_POSSIBLE, step, answers));
        if (step.kind() == StepKind.BRANCH) branch(step);
    }

    private void readable(FlowStep step, FlowOutcome outcome) {
        if (!guards.form()) add(FlowProblem.GUARD_UNREADABLE, step, outcome.when(), FlowWords.NO_FORM);
        else
            guards.wrong(outcome.when())
                    .ifPresent(refused -> add(
                            FlowProblem.GUARD_UNREADABLE,
                            step,
                            outcome.when(),
                            new Phrase(refused.refusal().key(), refused.args())));
    }

    private void branch(FlowStep step) {
        List<FlowOutcome> outcomes = step.outcomes();
        if (outcomes.stream().noneMatch(FlowOutcome::guarded)) add(FlowProblem.BRANCH_WITHOUT_GUARD, step);
        for (int i = 0; i < outcomes.size() - 1; i++)
            if (!outcomes.get(i).guarded())
                add(FlowProblem.NEVER_TAKEN, step, outcomes.get(i + 1).name());
        for (int i = 0; i < outcomes.size(); i++)
            for (int j = i + 1; j < outcomes.size(); j++) overlap(step, outcomes.get(i), outcomes.get(j));
    }

    private void overlap(FlowStep step, FlowOutcome one, FlowOutcome other) {
        if (!one.guarded() || !other.guarded()) return;
        guards.bothHold(one.when(), other.when())
                .ifPresent(answers -> add(FlowProblem.OVERLAP, step, one.name(), other.name(), answers));
    }

    private void add(FlowProblem problem, FlowStep step, Object... more) {
        found.add(FlowFinding.of(problem, step, more));
    }
}
