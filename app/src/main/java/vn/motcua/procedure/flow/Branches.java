package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For each fork the steps of each of its branches, up to where they meet. */
final class Branches {

    private final Map<String, List<Set<String>>> ofFork = new LinkedHashMap<>();

    Branches(FlowGraph graph) {
        for (FlowStep step : graph.flow.steps()) {
            if (step.kind() != StepKind.FORK) continue;
            List<Set<String>> branches = new ArrayList<>();
            for (FlowOutcome outcome : step.outcomes())
                if (graph.steps.containsKey(outcome.to()))
                    branches.add(graph.reached(outcome.to(), step.join()::equals));
            ofFork.put(step.id(), branches);
        }
    }

    /** The branches of a fork. */
    List<Set<String>> of(String fork) {
        return ofFork.getOrDefault(fork, List.of());
    }

    /** True if the step lies in a branch of any fork. */
    boolean contain(String id) {
        return ofFork.values().stream().flatMap(List::stream).anyMatch(branch -> branch.contains(id));
    }
}
