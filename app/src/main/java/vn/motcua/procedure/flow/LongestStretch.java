package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way that takes the most of the agency's time: with every repetition that is allowed, the longest of parallel branches, and begun anew where
 * the dossier comes back for more papers. For flows without mistakes of shape only.
 */
final class LongestStretch {

    private final FlowGraph graph;
    private final Map<At, Both> known = new HashMap<>();
    private final @Nullable String stop;

    private LongestStretch(FlowGraph graph, @Nullable String stop) {
        this.graph = graph;
        this.stop = stop;
    }

    /** The longest way that the law's time must cover. */
    static Stretch of(FlowGraph graph) {
        return new LongestStretch(graph, null).from(graph.flow.start(), List.of()).longest;
    }

    /** From a step on, with these outcomes already taken (each as often as it stands there). */
    private Both from(String id, List<String> taken) {
        if (id.equals(stop)) return Both.NONE;
        At at = new At(id, taken);
        Both both = known.get(at);
        if (both == null) {
            both = count(graph.at(id), taken);
            known.put(at, both);
        }
        return both;
    }

    private Both count(FlowStep step, List<String> taken) {
        if (step.kind() == StepKind.FORK) {
            Stretch longest = Stretch.NONE;
            for (FlowOutcome outcome : step.outcomes())
                longest = Stretch.longer(
                        longest, new LongestStretch(graph, step.join()).from(outcome.to(), List.of()).head);
            Both after = from(step.join(), taken);
            Stretch head = after.head.before(longest);
            return new Both(head, Stretch.longer(head, after.longest));
        }
        Both next = Both.NONE;
        for (int i = 0; i < step.outcomes().size(); i++) {
            FlowOutcome outcome = step.outcomes().get(i);
            String key = step.id() + "#" + i;
            if (outcome.bounded() && taken.stream().filter(key::equals).count() >= outcome.atMost()) continue;
            next = next.or(from(outcome.to(), outcome.bounded() ? with(taken, key) : taken));
        }
        if (step.beginsAnew()) return new Both(Stretch.NONE, Stretch.longer(next.head, next.longest));
        Stretch head = next.head.before(step);
        return new Both(head, Stretch.longer(head, next.longest));
    }

    private static List<String> with(List<String> taken, String one) {
        List<String> more = new ArrayList<>(taken);
        more.add(one);
        more.sort(null);
        return List.copyOf(more);
    }

    private record At(String id, List<String> taken) {}

    /**
     * The longest way from a step on.
     *
     * @param head up to where the time begins anew
     * @param longest wherever it lies
     */
    private record Both(Stretch head, Stretch longest) {

        static final Both NONE = new Both(Stretch.NONE, Stretch.NONE);

        Both or(Both other) {
            return new Both(Stretch.longer(head, other.head), Stretch.longer(longest, other.longest));
        }
    }
}
