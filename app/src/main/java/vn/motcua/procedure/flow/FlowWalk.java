package vn.motcua.procedure.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One dossier on its way through steps that have no mistake of shape: where it is after some outcomes were chosen, and what can be chosen next. Branches,
 * forks and joins are passed by themselves.
 */
public final class FlowWalk {

    /** The most outcomes that are followed. */
    public static final int LONGEST = 500;

    /**
     * An outcome that was chosen.
     *
     * @param step at which step
     * @param outcome which of its outcomes, from 0
     */
    public record Taken(String step, int outcome) {}

    /**
     * A step that was passed or is being worked on.
     *
     * @param step the step
     * @param before which passages led to it, by their place in the list
     * @param taken the outcome that was taken; empty where none was chosen yet, or all were
     */
    public record Passage(FlowStep step, List<Integer> before, Optional<FlowOutcome> taken) {}

    private final FlowGraph graph;
    private final Branches branches;
    private final Predicate<String> holds;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Integer> open = new LinkedHashMap<>();
    private final Map<String, List<Integer>> arrived = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Deque<Integer>> branched = new HashMap<>();
    private final List<Taken> way = new ArrayList<>();
    private boolean trusting;

    private FlowWalk(Flow flow, Predicate<String> holds) {
        this.graph = new FlowGraph(flow);
        this.branches = new Branches(graph);
        this.holds = holds;
    }

    /**
     * Follows the outcomes that were chosen, as far as they are possible.
     *
     * @param holds whether a condition holds with the dossier's answers
     */
    public static FlowWalk of(Flow flow, List<Taken> way, Predicate<String> holds) {
        FlowWalk walk = new FlowWalk(flow, holds);
        walk.enter(flow.start(), List.of());
        for (Taken taken : way.subList(0, Math.min(LONGEST, way.size()))) walk.take(taken);
        return walk;
    }

    /**
     * Goes on with a way that was walked before, as {@link #way} told it: what was chosen then is not judged again, neither by people nor by the
     * data, so that answers that changed meanwhile turn nothing back.
     *
     * @param holds whether a condition holds with the dossier's answers now
     */
    public static FlowWalk resume(Flow flow, List<Taken> way, Predicate<String> holds) {
        FlowWalk walk = new FlowWalk(flow, holds);
        walk.trusting = true;
        for (Taken taken : way)
            if (walk.graph.at(taken.step()).kind() == StepKind.BRANCH)
                walk.branched
                        .computeIfAbsent(taken.step(), id -> new ArrayDeque<>())
                        .add(taken.outcome());
        walk.enter(flow.start(), List.of());
        for (Taken taken : way) if (walk.graph.at(taken.step()).kind() != StepKind.BRANCH) walk.take(taken);
        walk.trusting = false;
        walk.branched.clear();
        return walk;
    }

    /** Chooses an outcome of a waiting step; nothing happens if that is not possible. */
    public void choose(FlowStep step, int outcome) {
        take(new Taken(step.id(), outcome));
    }

    /** What was chosen so far, by people and by the data, in order: to go on later. */
    public List<Taken> way() {
        return List.copyOf(way);
    }

    /** True if ways through these steps can be walked: they have no mistake of shape. */
    public static boolean possible(Flow flow) {
        if (flow.steps().isEmpty() || flow.step(flow.start()).isEmpty()) return false;
        return FlowChecks.shape(new FlowGraph(flow)).stream()
                .noneMatch(finding -> finding.problem().blocks());
    }

    /** All steps on the way, those being worked on among them, in order. */
    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** The steps that wait for somebody's choice. */
    public List<FlowStep> waiting() {
        return open.keySet().stream().map(graph::at).toList();
    }

    /** Which outcomes of a waiting step can be chosen now, from 0. */
    public List<Integer> choices(FlowStep step) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < step.outcomes().size(); i++) if (possible(step, i)) all.add(i);
        return all;
    }

    /** Where it ended, if it did. */
    public Optional<FlowStep> end() {
        return passages.stream()
                .map(Passage::step)
                .filter(step -> step.kind() == StepKind.END)
                .findFirst();
    }

    /** What was sent out on the way. */
    public List<StepLetter> letters() {
        return passages.stream()
                .flatMap(passage -> passage.taken().stream())
                .flatMap(outcome -> outcome.letters().stream())
                .toList();
    }

    private boolean possible(FlowStep step, int which) {
        if (trusting) return true;
        FlowOutcome outcome = step.outcomes().get(which);
        boolean left = !outcome.bounded() || times.getOrDefault(key(step, which), 0) < outcome.atMost();
        return left && (!outcome.guarded() || holds.test(outcome.when()));
    }

    private void take(Taken taken) {
        Integer at = open.get(taken.step());
        if (at == null) return;
        FlowStep step = graph.at(taken.step());
        if (taken.outcome() < 0 || taken.outcome() >= step.outcomes().size() || !possible(step, taken.outcome()))
            return;
        open.remove(taken.step());
        way.add(taken);
        times.merge(key(step, taken.outcome()), 1, Integer::sum);
        leave(at, step.outcomes().get(taken.outcome()));
    }

    private void leave(int at, FlowOutcome outcome) {
        Passage passage = passages.get(at);
        passages.set(at, new Passage(passage.step(), passage.before(), Optional.of(outcome)));
        enter(outcome.to(), List.of(at));
    }

    private void enter(String id, List<Integer> before) {
        FlowStep step = graph.at(id);
        if (step.kind() == StepKind.JOIN && !complete(step, before)) return;
        List<Integer> from = step.kind() == StepKind.JOIN ? arrived.getOrDefault(id, List.of()) : before;
        arrived.remove(id);
        passages.add(new Passage(step, List.copyOf(from), Optional.empty()));
        int at = passages.size() - 1;
        switch (step.kind()) {
            case WORK, OPINION, APPLICANT -> open.put(id, at);
            case BRANCH -> branch(step, at);
            case FORK -> fork(step, at);
            case JOIN -> leave(at, step.outcomes().getFirst());
            case END -> {}
        }
    }

    private void branch(FlowStep step, int at) {
        Deque<Integer> before = branched.getOrDefault(step.id(), new ArrayDeque<>());
        Optional<Integer> which = before.isEmpty() ? choices(step).stream().findFirst() : Optional.of(before.poll());
        if (which.isEmpty()) return;
        way.add(new Taken(step.id(), which.get()));
        leave(at, step.outcomes().get(which.get()));
    }

    private void fork(FlowStep fork, int at) {
        branches.of(fork.id())
                .forEach(branch -> branch.forEach(id -> times.keySet().removeIf(key -> key.startsWith(id + "#"))));
        fork.outcomes().forEach(outcome -> enter(outcome.to(), List.of(at)));
    }

    /** Notes an arrival at a join; true if all branches are there. */
    private boolean complete(FlowStep join, List<Integer> before) {
        List<Integer> there = arrived.computeIfAbsent(join.id(), id -> new ArrayList<>());
        there.addAll(before);
        return graph.flow.steps().stream()
                .filter(step -> step.kind() == StepKind.FORK && step.join().equals(join.id()))
                .anyMatch(fork -> there.size() >= fork.outcomes().size());
    }

    private static String key(FlowStep step, int which) {
        return step.id() + "#" + which;
    }
}
