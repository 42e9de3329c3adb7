package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every step is reached, every outcome leads somewhere, every way ends, and nothing goes round for ever. */
final class ShapeCheck {

    /** The most ways of counting repetitions through. */
    static final int MOST_REPETITIONS = 20_000;

    private final FlowGraph graph;
    private final List<FlowFinding> found = new ArrayList<>();

    private ShapeCheck(FlowGraph graph) {
        this.graph = graph;
    }

    static List<FlowFinding> of(FlowGraph graph) {
        ShapeCheck check = new ShapeCheck(graph);
        graph.flow.steps().forEach(check::outcomes);
        check.reach();
        check.circles();
        return check.found;
    }

    private void outcomes(FlowStep step) {
        for (FlowOutcome outcome : step.outcomes()) {
            if (!graph.steps.containsKey(outcome.to())) add(FlowProblem.LEADS_NOWHERE, step, outcome.name());
            if (outcome.bounded() && !step.kind().person()) add(FlowProblem.BOUND_WITHOUT_PERSON, step, outcome.name());
        }
        if (step.kind() == StepKind.END && !step.outcomes().isEmpty()) add(FlowProblem.END_GOES_ON, step);
        if (step.kind() == StepKind.JOIN && step.outcomes().size() != 1) add(FlowProblem.JOIN_ONE_WAY, step);
        if (step.kind() == StepKind.END) return;
        if (step.outcomes().isEmpty()) add(FlowProblem.NO_OUTCOME, step);
        else if (step.outcomes().stream().allMatch(FlowOutcome::bounded)) add(FlowProblem.USED_UP, step);
    }

    private void reach() {
        Set<String> reached = graph.reached(graph.flow.start(), id -> false);
        Set<String> ending = graph.leadingTo(step -> step.kind() == StepKind.END);
        for (FlowStep step : graph.flow.steps()) {
            if (!reached.contains(step.id())) add(FlowProblem.UNREACHABLE, step);
            else if (!ending.contains(step.id()) && !step.outcomes().isEmpty()) add(FlowProblem.DEAD_END, step);
        }
        if (reached.stream().map(graph::at).noneMatch(ShapeCheck::returns))
            found.add(FlowFinding.of(FlowProblem.NO_RESULT));
    }

    private static boolean returns(FlowStep step) {
        return step.kind() == StepKind.END && step.status() == NationalStatus.RETURNED;
    }

    private void circles() {
        List<String> circle = graph.circle(outcome -> !outcome.bounded());
        if (!circle.isEmpty())
            found.add(new FlowFinding(
                    FlowProblem.ENDLESS,
                    circle.getFirst(),
                    List.of(circle.stream()
                            .map(graph::at)
                            .map(FlowFinding::shown)
                            .collect(Collectors.joining(" → ")))));
        long ways = 1;
        for (FlowStep step : graph.flow.steps())
            for (FlowOutcome outcome : step.outcomes())
                ways = Math.min(MOST_REPETITIONS + 1L, ways * (outcome.atMost() + 1));
        if (ways > MOST_REPETITIONS) found.add(FlowFinding.of(FlowProblem.TOO_MANY_REPETITIONS));
    }

    private void add(FlowProblem problem, FlowStep step, Object... more) {
        found.add(FlowFinding.of(problem, step, more));
    }
}
