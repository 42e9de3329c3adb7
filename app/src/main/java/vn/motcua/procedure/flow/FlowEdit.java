package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.kernel.text.Fold;

/** Changes to steps, as an officer makes them. A flow is never changed itself: each gives a new one. */
public final class FlowEdit {

    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_ID = 32;

    private FlowEdit() {}

    /** Puts a step in: in place of the one with its id, or at the end. The first step that is put in is where it begins. */
    public static Flow put(Flow flow, FlowStep step) {
        List<FlowStep> steps = new ArrayList<>(flow.steps());
        int at = index(flow, step.id());
        if (at >= 0) steps.set(at, step);
        else steps.add(step);
        if (steps.size() > Flow.MOST_STEPS) throw FlowRefusal.TOO_MANY_STEPS.because(Flow.MOST_STEPS);
        return new Flow(flow.start().isEmpty() ? step.id() : flow.start(), steps);
    }

    /** Begins at another step. */
    public static Flow begin(Flow flow, String id) {
        return new Flow(id, flow.steps());
    }

    /** Takes a step out; what led to it leads to another, or nowhere if that is empty. */
    public static Flow remove(Flow flow, String id, String instead) {
        List<FlowStep> steps = flow.steps().stream()
                .filter(step -> !step.id().equals(id))
                .map(step -> step.with(step.outcomes().stream()
                        .map(outcome -> outcome.to().equals(id) ? outcome.to(instead) : outcome)
                        .toList()))
                .map(step -> step.join().equals(id) ? step.joining("") : step)
                .toList();
        return new Flow(flow.start().equals(id) ? instead : flow.start(), steps);
    }

    /** Puts an outcome in, in place of the one with that number (from 0), or at the end. */
    public static Flow putOutcome(Flow flow, FlowStep step, int number, FlowOutcome outcome) {
        List<FlowOutcome> outcomes = new ArrayList<>(step.outcomes());
        if (number < outcomes.size()) outcomes.set(number, outcome);
        else outcomes.add(outcome);
        if (outcomes.size() > Flow.MOST_OUTCOMES) throw FlowRefusal.TOO_MANY_OUTCOMES.because(Flow.MOST_OUTCOMES);
        return put(flow, step.with(outcomes));
    }

    /** Takes an outcome out. */
    public static Flow removeOutcome(Flow flow, FlowStep step, int number) {
        List<FlowOutcome> outcomes = new ArrayList<>(step.outcomes());
        outcomes.remove(number);
        return put(flow, step.with(outcomes));
    }

    /** An id for a step with that name that no other step has. */
    public static String newId(Flow flow, String name) {
        String plain = NO_ID.matcher(Fold.fold(name)).replaceAll("-").replaceAll("^[-0-9]+|-+$", "");
        String id = plain.isEmpty()
                ? "buoc"
                : plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        Set<String> taken = new HashSet<>(flow.byId().keySet());
        String free = id;
        for (int i = 2; taken.contains(free); i++) free = id + "-" + i;
        return free;
    }

    private static int index(Flow flow, String id) {
        for (int i = 0; i < flow.steps().size(); i++)
            if (flow.steps().get(i).id().equals(id)) return i;
        return -1;
    }
}
