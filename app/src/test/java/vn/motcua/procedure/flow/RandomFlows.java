package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** Flows made up by chance: grown by the rules, then spoilt here and there; or wild. */
final class RandomFlows {

    private final Random chance;
    private final List<FlowStep> steps = new ArrayList<>();

    private RandomFlows(long seed) {
        chance = new Random(seed);
    }

    /** A flow grown by the rules. */
    static Flow grown(long seed) {
        RandomFlows flows = new RandomFlows(seed);
        String end = flows.end();
        return new Flow(flows.block(end, 2 + flows.chance.nextInt(2), true), flows.steps);
    }

    /** The same with some outcomes bent. */
    static Flow spoilt(long seed) {
        Flow flow = grown(seed);
        Random chance = new Random(seed ^ 77);
        List<FlowStep> steps = new ArrayList<>(flow.steps());
        for (int i = chance.nextInt(3); i > 0; i--) {
            int at = chance.nextInt(steps.size());
            FlowStep step = steps.get(at);
            if (step.outcomes().isEmpty()) continue;
            List<FlowOutcome> outcomes = new ArrayList<>(step.outcomes());
            int which = chance.nextInt(outcomes.size());
            String to = steps.get(chance.nextInt(steps.size())).id();
            if (chance.nextInt(6) == 0) outcomes.remove(which);
            else outcomes.set(which, outcomes.get(which).to(chance.nextInt(12) == 0 ? "khong-co" : to));
            steps.set(at, step.with(outcomes));
        }
        return new Flow(flow.start(), steps);
    }

    /** Steps and outcomes anyhow, without forks. */
    static Flow wild(long seed) {
        RandomFlows flows = new RandomFlows(seed);
        int count = 2 + flows.chance.nextInt(5);
        for (int i = 0; i < count; i++) {
            if (i > 0 && flows.chance.nextInt(3) == 0) {
                flows.end();
                continue;
            }
            List<FlowOutcome> outcomes = new ArrayList<>();
            for (int j = flows.chance.nextInt(3); j >= 0; j--) {
                int to = flows.chance.nextInt(14) == 0 ? 99 : flows.chance.nextInt(count);
                outcomes.add(FlowOutcome.of("", "s" + to).atMost(Math.max(0, flows.chance.nextInt(5) - 2)));
            }
            flows.work(outcomes, true);
        }
        return new Flow("s0", flows.steps);
    }

    private String block(String next, int depth, boolean supplements) {
        String at = next;
        for (int i = chance.nextInt(3); i >= 0; i--) at = one(at, depth, supplements);
        return at;
    }

    private String one(String next, int depth, boolean supplements) {
        if (depth == 0) return work(List.of(FlowOutcome.of("", next)), false);
        return switch (chance.nextInt(5)) {
            case 0 ->
                work(
                        List.of(
                                FlowOutcome.of("a", block(next, depth - 1, supplements)),
                                FlowOutcome.of("b", block(next, depth - 1, supplements))),
                        false);
            case 1 -> fork(next, depth);
            case 2 -> again(next, depth, supplements);
            case 3 -> supplements ? supplement(next, depth) : work(List.of(FlowOutcome.of("", next)), false);
            default -> work(List.of(FlowOutcome.of("", next)), false);
        };
    }

    private String fork(String next, int depth) {
        String join = add(StepKind.JOIN, null, "", List.of(FlowOutcome.of("", next)));
        List<FlowOutcome> branches = new ArrayList<>();
        for (int i = chance.nextInt(2); i >= 0; i--) branches.add(FlowOutcome.of("", block(join, depth - 1, false)));
        branches.add(FlowOutcome.of("", block(join, depth - 1, false)));
        return add(StepKind.FORK, null, join, branches);
    }

    /** A last step that may send back to the first of a block. */
    private String again(String next, int depth, boolean supplements) {
        String last = work(List.of(FlowOutcome.of("on", next)), false);
        String first = block(last, depth - 1, supplements);
        return bend(last, FlowOutcome.of("back", first).atMost(1 + chance.nextInt(2)), first);
    }

    private String supplement(String next, int depth) {
        String last = work(List.of(FlowOutcome.of("on", next)), false);
        String first = block(last, depth - 1, true);
        String wait = add(StepKind.APPLICANT, NationalStatus.SUPPLEMENT_ASKED, "", List.of(FlowOutcome.of("", first)));
        return bend(last, FlowOutcome.of("papers", wait).atMost(1), first);
    }

    private String bend(String id, FlowOutcome more, String first) {
        for (int i = 0; i < steps.size(); i++)
            if (steps.get(i).id().equals(id)) {
                List<FlowOutcome> outcomes = new ArrayList<>(steps.get(i).outcomes());
                outcomes.add(more);
                steps.set(i, steps.get(i).with(outcomes));
            }
        return first;
    }

    private String work(List<FlowOutcome> outcomes, boolean plain) {
        return add(
                plain || chance.nextInt(5) > 0 ? StepKind.WORK : StepKind.OPINION,
                NationalStatus.IN_PROGRESS,
                "",
                outcomes);
    }

    private String end() {
        return add(StepKind.END, NationalStatus.RETURNED, "", List.of());
    }

    private String add(StepKind kind, @Nullable NationalStatus status, String join, List<FlowOutcome> outcomes) {
        String id = "s" + steps.size();
        TimeLimit limit = kind.takesTime() ? TimeLimit.workingHours(chance.nextInt(9)) : null;
        steps.add(new FlowStep(id, id, kind, StepRole.SPECIALIST, "", "b", limit, status, join, outcomes));
        return id;
    }

    static Set<FlowProblem> strict() {
        return Set.of(FlowProblem.USED_UP, FlowProblem.TOO_MANY_REPETITIONS);
    }
}
