package vn.motcua.axis.outlook;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something usually takes, by the clock, nights and holidays included. What is still open counts as not done by now: it draws the
 * figures out as long as it has waited, and no longer (Kaplan and Meier's estimate).
 *
 * @param half within this time half are done; {@code null} if that many never were
 * @param mostly within this time nine of ten are done; {@code null} likewise
 * @param cases of how many documents that is known
 */
public record Pace(@Nullable Duration half, @Nullable Duration mostly, int cases) {

    private static final double HALF = 0.5;
    private static final double MOSTLY = 0.9;
    private static final double NEARLY_NOTHING = 1e-9; // what rounding leaves of a share

    /** Nothing is known. */
    static final Pace UNKNOWN = new Pace(null, null, 0);

    /**
     * One document.
     *
     * @param seconds how long it took, or has waited
     * @param done true if it took so long; false if it waited so long, in vain until now
     */
    record Case(double seconds, boolean done) {}

    /** The pace of these; nothing is said of fewer than so many that were done. */
    static Pace of(List<Case> cases, int least) {
        int done = (int) cases.stream().filter(Case::done).count();
        if (done < least) return UNKNOWN;
        List<Case> inOrder = cases.stream()
                .sorted(Comparator.comparingDouble(Case::seconds)
                        .thenComparing(one -> !one.done())) // who waits so long was not done by then
                .toList();
        return new Pace(within(inOrder, HALF), within(inOrder, MOSTLY), cases.size());
    }

    private static @Nullable Duration within(List<Case> inOrder, double share) {
        double open = 1;
        for (int i = 0; i < inOrder.size(); i++) {
            if (!inOrder.get(i).done()) continue;
            open *= 1 - 1.0 / (inOrder.size() - i);
            if (1 - open >= share - NEARLY_NOTHING)
                return Duration.ofSeconds(Math.max(1, Math.round(inOrder.get(i).seconds())));
        }
        return null;
    }
}
