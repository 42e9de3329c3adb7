package vn.motcua.procedure.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks every way through a flow, one step at a time, and knows nothing of the checks. */
final class Walker {

    /** A flow too large to be walked through. */
    static final class TooMany extends RuntimeException {}

    private static final int MOST = 60_000;

    private final Flow flow;
    private final Set<String> visited = new HashSet<>();
    private final Set<Object> over = new HashSet<>();
    private final Set<Object> under = new HashSet<>();
    private int walked;

    Walker(Flow flow) {
        this.flow = flow;
    }

    /** True if every dossier comes to an end by whatever way, nothing is left behind, and every step can be come to. */
    boolean sound() {
        return through(flow.start(), Map.of(), "", 0)
                && visited.size() == flow.steps().size();
    }

    /** True if all ways from here come to an end, or inside a branch to its join. */
    private boolean through(String id, Map<String, Integer> used, String join, int depth) {
        if (!join.isEmpty() && id.equals(join)) return true;
        FlowStep step = flow.step(id).orElse(null);
        if (step == null || depth > 6) return false;
        List<Object> state = List.of(id, used, join, depth);
        if (over.contains(state)) return true;
        if (!under.add(state)) return false; // here we were on this very way: it never ends
        if (++walked > MOST) throw new TooMany();
        visited.add(id);
        boolean good = goesOn(step, used, join, depth);
        under.remove(state);
        if (good) over.add(state);
        return good;
    }

    private boolean goesOn(FlowStep step, Map<String, Integer> used, String join, int depth) {
        if (step.kind() == StepKind.END) return join.isEmpty();
        if (step.kind() == StepKind.JOIN) return false; // a join that nobody inside waits for
        if (step.kind() == StepKind.FORK) {
            FlowStep meeting = flow.step(step.join()).orElse(null);
            if (meeting == null
                    || meeting.kind() != StepKind.JOIN
                    || meeting.outcomes().size() != 1) return false;
            for (FlowOutcome outcome : step.outcomes())
                if (outcome.to().equals(step.join()) || !through(outcome.to(), Map.of(), step.join(), depth + 1))
                    return false;
            visited.add(step.join());
            return step.outcomes().size() > 1
                    && through(meeting.outcomes().getFirst().to(), used, join, depth);
        }
        boolean any = false;
        for (int i = 0; i < step.outcomes().size(); i++) {
            Map<String, Integer> after = take(step, i, used);
            if (after == null) continue;
            any = true;
            if (!through(step.outcomes().get(i).to(), after, join, depth)) return false;
        }
        return any;
    }

    /** The most minutes of one stretch: by trying every way, without remembering any. */
    int longest() {
        return Math.max(longest(flow.start(), Map.of(), "", 0), most);
    }

    private int most;

    /** Follows all ways; gives the most that has passed when the end, or the join, is come to. */
    private int longest(String id, Map<String, Integer> used, String join, int passed) {
        if (++walked > MOST) throw new TooMany();
        if (id.equals(join)) return passed;
        FlowStep step = flow.step(id).orElseThrow();
        if (step.kind() == StepKind.END) {
            most = Math.max(most, passed);
            return passed;
        }
        if (step.kind() == StepKind.FORK) {
            int slowest = 0;
            for (FlowOutcome outcome : step.outcomes())
                slowest = Math.max(slowest, longest(outcome.to(), Map.of(), step.join(), passed));
            String after =
                    flow.step(step.join()).orElseThrow().outcomes().getFirst().to();
            return longest(after, used, join, slowest);
        }
        int now = passed + step.minutes();
        if (step.kind() == StepKind.APPLICANT) {
            most = Math.max(most, passed);
            now = 0;
        }
        int slowest = 0;
        for (int i = 0; i < step.outcomes().size(); i++) {
            Map<String, Integer> after = take(step, i, used);
            if (after != null)
                slowest = Math.max(slowest, longest(step.outcomes().get(i).to(), after, join, now));
        }
        return slowest;
    }

    private static @Nullable Map<String, Integer> take(FlowStep step, int index, Map<String, Integer> used) {
        FlowOutcome outcome = step.outcomes().get(index);
        if (!outcome.bounded()) return used;
        String key = step.id() + "/" + index;
        int times = used.getOrDefault(key, 0);
        if (times >= outcome.atMost()) return null;
        Map<String, Integer> after = new TreeMap<>(used);
        after.put(key, times + 1);
        return after;
    }
}
