package vn.motcua.procedure.flow;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a step can end.
 *
 * @param name what the officer chooses, such as {@code Đồng ý}; may be empty where a step has one outcome only
 * @param to the step that follows
 * @param when the condition under which it is possible, in the language of the form's conditions; empty: always
 * @param atMost how often it may be taken for one dossier, 0 for as often as one likes. In a parallel branch it is counted anew each time the fork is
 *     passed
 * @param letters what is sent out when it is taken
 */
public record FlowOutcome(String name, String to, String when, int atMost, Set<StepLetter> letters) {

    /** The longest name. */
    public static final int LONGEST_NAME = 120;

    /** The longest condition. */
    public static final int LONGEST_GUARD = 1000;

    /** The most repetitions that can be allowed. */
    public static final int MOST_TIMES = 9;

    public FlowOutcome {
        letters = Collections.unmodifiableSet(new TreeSet<>(letters));
    }

    /** An outcome that is always possible. */
    public static FlowOutcome of(String name, String to, StepLetter... letters) {
        return new FlowOutcome(name, to, "", 0, Set.of(letters));
    }

    /** The same, at most so often. */
    public FlowOutcome atMost(int times) {
        return new FlowOutcome(name, to, when, times, letters);
    }

    /** The same under a condition. */
    public FlowOutcome when(String condition) {
        return new FlowOutcome(name, to, condition, atMost, letters);
    }

    /** The same, to another step. */
    public FlowOutcome to(String step) {
        return new FlowOutcome(name, step, when, atMost, letters);
    }

    /** True if it may be taken so often and no more. */
    public boolean bounded() {
        return atMost > 0;
    }

    /** True if it is possible under a condition only. */
    public boolean guarded() {
        return !when.isBlank();
    }
}
