package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;

/** All that is checked of steps before they are published. */
public final class FlowChecks {

    private FlowChecks() {}

    /**
     * What is wrong with steps; nothing is published with a finding that blocks.
     *
     * @param legal the time limits of the record
     * @param guards what is known of the form's conditions
     */
    public static List<FlowFinding> of(Flow flow, List<LegalLimit> legal, Guards guards) {
        if (flow.steps().isEmpty()) return List.of(FlowFinding.of(FlowProblem.NO_STEPS));
        if (flow.step(flow.start()).isEmpty()) return List.of(FlowFinding.of(FlowProblem.NO_START));
        FlowGraph graph = new FlowGraph(flow);
        List<FlowFinding> found = new ArrayList<>(start(graph));
        found.addAll(shape(graph));
        boolean sound = found.stream().noneMatch(finding -> finding.problem().blocks());
        found.addAll(StatusCheck.of(graph));
        found.addAll(WordsCheck.of(graph));
        found.addAll(GuardCheck.of(graph, guards));
        found.addAll(TimeCheck.limits(graph));
        if (sound) found.addAll(TimeCheck.of(graph, legal));
        return found;
    }

    /** Whether every dossier gets through: what must hold before ways can be counted or walked. */
    static List<FlowFinding> shape(FlowGraph graph) {
        List<FlowFinding> found = new ArrayList<>(ShapeCheck.of(graph));
        found.addAll(ParallelCheck.of(graph, new Branches(graph)));
        return found;
    }

    private static List<FlowFinding> start(FlowGraph graph) {
        FlowStep start = graph.at(graph.flow.start());
        boolean receives = start.kind() == StepKind.WORK && start.status() == NationalStatus.SUBMITTED;
        return receives ? List.of() : List.of(FlowFinding.of(FlowProblem.START_NOT_RECEPTION, start));
    }
}
