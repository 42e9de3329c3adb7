package vn.motcua.dossier.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/**
 * What became of the items of one call, in their order.
 *
 * @param items one for each
 */
public record Taken(List<One> items) {

    public Taken {
        items = List.copyOf(items);
    }

    /**
     * What became of one.
     *
     * @param code the dossier's code; for one without, its place in the call, such as {@code #17}
     * @param outcome what became of it
     * @param why why it was not taken over, or {@code null}
     */
    public record One(
            String code, Outcome outcome, @Nullable Refused why) {}

    /** What can become of an item. */
    public enum Outcome {
        /** Not known before. */
        FRESH,
        CHANGED,
        /** Told before, and the same. */
        REPEATED,
        REFUSED
    }

    /** Those that were not taken over. */
    public List<One> refused() {
        return items.stream().filter(one -> one.outcome() == Outcome.REFUSED).toList();
    }

    /** How many came to this. */
    public int count(Outcome outcome) {
        return (int) items.stream().filter(one -> one.outcome() == outcome).count();
    }
}
