package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What begins at once meets again: the branches of a fork are apart from each other and from all else, and all arrive at its join. */
final class ParallelCheck {

    private final FlowGraph graph;
    private final Branches branches;
    private final List<FlowFinding> found = new ArrayList<>();

    private ParallelCheck(FlowGraph graph, Branches branches) {
        this.graph = graph;
        this.branches = branches;
    }

    static List<FlowFinding> of(FlowGraph graph, Branches branches) {
        ParallelCheck check = new ParallelCheck(graph, branches);
        for (FlowStep step : graph.flow.steps()) {
            if (step.kind() == StepKind.FORK) check.fork(step);
            if (step.kind() == StepKind.JOIN) check.join(step);
            if (branches.contain(step.id())) check.status(step);
        }
        return check.found;
    }

    private void fork(FlowStep fork) {
        if (fork.outcomes().size() < 2) add(FlowProblem.FORK_TOO_FEW, fork);
        fork.outcomes().stream()
                .filter(FlowOutcome::guarded)
                .forEach(outcome -> add(FlowProblem.GUARD_ON_FORK, fork, outcome.name()));
        FlowStep join = graph.steps.get(fork.join());
        if (join == null || join.kind() != StepKind.JOIN) {
            add(FlowProblem.FORK_WITHOUT_JOIN, fork);
            return;
        }
        Set<String> all = new HashSet<>();
        for (Set<String> branch : branches.of(fork.id())) {
            branch(fork, branch);
            for (String id : branch) if (!all.add(id)) add(FlowProblem.BRANCHES_SHARE, graph.at(id), name(fork));
        }
        entries(fork, join, all);
    }

    /** A branch must not be empty, end, or come back to its fork. */
    private void branch(FlowStep fork, Set<String> branch) {
        if (branch.isEmpty()) add(FlowProblem.BRANCH_LEAVES, fork, name(fork));
        for (String id : branch)
            if (id.equals(fork.id()) || graph.at(id).kind() == StepKind.END)
                add(FlowProblem.BRANCH_LEAVES, graph.at(id), name(fork));
    }

    /** Into the branches leads their fork alone, at their first steps; to the join lead the branches alone. */
    private void entries(FlowStep fork, FlowStep join, Set<String> all) {
        Set<String> firsts = new HashSet<>(graph.after(fork.id(), outcome -> true));
        for (String id : all)
            for (String from : graph.before(id))
                if (!all.contains(from) && !(from.equals(fork.id()) && firsts.contains(id)))
                    add(FlowProblem.JUMPS_INTO_BRANCH, graph.at(from), name(graph.at(id)));
        for (String from : graph.before(join.id()))
            if (!all.contains(from)) add(FlowProblem.JUMPS_INTO_BRANCH, graph.at(from), name(join));
        if (all.contains(graph.flow.start()))
            add(FlowProblem.JUMPS_INTO_BRANCH, graph.at(graph.flow.start()), name(fork));
    }

    private void join(FlowStep join) {
        long forks = graph.flow.steps().stream()
                .filter(step -> step.kind() == StepKind.FORK && step.join().equals(join.id()))
                .count();
        if (forks != 1) add(FlowProblem.JOIN_WITHOUT_FORK, join);
    }

    private void status(FlowStep step) {
        if (step.kind().rests() && step.status() != null && step.status() != NationalStatus.IN_PROGRESS)
            add(FlowProblem.PARALLEL_STATUS, step);
    }

    private static String name(FlowStep step) {
        return FlowFinding.shown(step);
    }

    private void add(FlowProblem problem, FlowStep step, Object... more) {
        found.add(FlowFinding.of(problem, step, more));
    }
}
