package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kernel.text.Phrase;

/**
 * Something that the checks found.
 *
 * @param problem what it is
 * @param step the id of the step at which it is to be mended; empty if it concerns the whole
 * @param args what its sentence names
 */
public record FlowFinding(FlowProblem problem, String step, List<Object> args) {

    public FlowFinding {
        args = List.copyOf(args);
    }

    static FlowFinding of(FlowProblem problem, FlowStep step, Object... more) {
        return new FlowFinding(problem, step.id(), concat(shown(step), more));
    }

    static FlowFinding of(FlowProblem problem, Object... args) {
        return new FlowFinding(problem, "", List.of(args));
    }

    /** Its sentence. */
    public Phrase sentence() {
        return new Phrase(problem.key(), args);
    }

    /** What a step is called in a sentence. */
    static String shown(FlowStep step) {
        return step.name().isBlank() ? step.id() : step.name();
    }

    private static List<Object> concat(Object first, Object... more) {
        List<Object> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }
}
