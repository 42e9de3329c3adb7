package vn.motcua.procedure.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processing steps of a procedure, as a graph. A flow may have mistakes, so that one can save what is not finished; {@link FlowChecks} names them,
 * and nothing is published with one.
 *
 * @param start the step with which it begins
 * @param steps all steps, in the order in which they are shown
 */
public record Flow(String start, List<FlowStep> steps) {

    /** The most steps. */
    public static final int MOST_STEPS = 60;

    /** The most outcomes of a step. */
    public static final int MOST_OUTCOMES = 12;

    public Flow {
        steps = List.copyOf(steps);
    }

    /** The step with this id. */
    public Optional<FlowStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The steps by their ids. */
    public Map<String, FlowStep> byId() {
        Map<String, FlowStep> all = new LinkedHashMap<>();
        steps.forEach(step -> all.putIfAbsent(step.id(), step));
        return all;
    }

    /** The steps that follow a step, each once; outcomes that lead nowhere left out. */
    public Stream<FlowStep> after(FlowStep step) {
        return step.outcomes().stream()
                .map(FlowOutcome::to)
                .distinct()
                .map(this::step)
                .flatMap(Optional::stream);
    }
}
