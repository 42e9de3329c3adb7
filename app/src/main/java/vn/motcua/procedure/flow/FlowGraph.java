package vn.motcua.procedure.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The steps of a flow with what follows each and what comes before it; outcomes that lead nowhere are left out. */
final class FlowGraph {

    final Flow flow;
    final Map<String, FlowStep> steps;
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    FlowGraph(Flow flow) {
        this.flow = flow;
        steps = flow.byId();
        for (FlowStep step : flow.steps())
            for (String next : after(step.id(), outcome -> true))
                before.computeIfAbsent(next, id -> new ArrayList<>()).add(step.id());
    }

    /** The step with this id, which there is. */
    FlowStep at(String id) {
        return Objects.requireNonNull(steps.get(id), id);
    }

    /** The steps to which these outcomes of a step lead, each once. */
    List<String> after(String id, Predicate<FlowOutcome> kept) {
        return at(id).outcomes().stream()
                .filter(kept)
                .map(FlowOutcome::to)
                .filter(steps::containsKey)
                .distinct()
                .toList();
    }

    List<String> before(String id) {
        return before.getOrDefault(id, List.of());
    }

    /** All that is reached from a step, itself among them, without going on from where one stops. */
    Set<String> reached(String from, Predicate<String> stops) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (stops.test(id) || !seen.add(id)) continue;
            after(id, outcome -> true).forEach(open::push);
        }
        return seen;
    }

    /** All from which one of these is reached, themselves among them. */
    Set<String> leadingTo(Predicate<FlowStep> goal) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        steps.values().stream().filter(goal).map(FlowStep::id).forEach(open::push);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) before(id).forEach(open::push);
        }
        return seen;
    }

    /** A circle of steps that can be gone round with these outcomes; empty if there is none. */
    List<String> circle(Predicate<FlowOutcome> kept) {
        Set<String> done = new LinkedHashSet<>();
        for (String id : steps.keySet()) {
            List<String> found = circle(id, kept, new LinkedHashSet<>(), done);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private List<String> circle(String id, Predicate<FlowOutcome> kept, LinkedHashSet<String> way, Set<String> done) {
        if (way.contains(id)) {
            List<String> all = new ArrayList<>(way);
            return all.subList(all.indexOf(id), all.size());
        }
        if (done.contains(id)) return List.of();
        way.add(id);
        for (String next : after(id, kept)) {
            List<String> found = circle(next, kept, way, done);
            if (!found.isEmpty()) return found;
        }
        way.removeLast();
        done.add(id);
        return List.of();
    }
}
