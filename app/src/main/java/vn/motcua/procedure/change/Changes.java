package vn.motcua.procedure.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.kernel.text.Fold;
import vn.motcua.procedure.record.RecordPart;

/**
 * Compares the things in a part before and after: what is the same is left out, what has the same key or nearly the same words was changed, the rest was
 * added or removed.
 */
public final class Changes {

    private static final double ALIKE = 0.5;
    private static final int LONGEST_COMPARED = 4_000;

    private final RecordPart part;
    private final List<Item> before;
    private final List<Item> after;
    private final List<Change> found = new ArrayList<>();

    private Changes(RecordPart part, List<Item> before, List<Item> after) {
        this.part = part;
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    /** What changed in a part. */
    public static List<Change> of(RecordPart part, List<Item> before, List<Item> after) {
        Changes changes = new Changes(part, before, after);
        changes.dropEqual();
        changes.pairByKey();
        changes.pairByWords();
        changes.before.forEach(one -> changes.found.add(new Change(part, Change.Kind.REMOVED, one.text(), "")));
        changes.after.forEach(one -> changes.found.add(new Change(part, Change.Kind.ADDED, "", one.text())));
        return changes.found;
    }

    private void dropEqual() {
        for (Item one : List.copyOf(before)) if (after.remove(one)) before.remove(one);
    }

    private void pairByKey() {
        for (Item one : List.copyOf(before))
            after.stream()
                    .filter(other -> other.key().equals(one.key()))
                    .findFirst()
                    .ifPresent(other -> changed(one, other));
    }

    private void pairByWords() {
        for (Item one : List.copyOf(before)) {
            Item nearest = null;
            double best = ALIKE;
            for (Item other : after) {
                double alike = alike(one.text(), other.text());
                if (alike > best) {
                    best = alike;
                    nearest = other;
                }
            }
            if (nearest != null) changed(one, nearest);
        }
    }

    private void changed(Item was, Item now) {
        before.remove(was);
        after.remove(now);
        if (!was.text().equals(now.text())) found.add(new Change(part, Change.Kind.CHANGED, was.text(), now.text()));
    }

    /** The share of words that both have. */
    private static double alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static Set<String> words(String text) {
        String part = text.length() > LONGEST_COMPARED ? text.substring(0, LONGEST_COMPARED) : text;
        return new HashSet<>(Arrays.asList(Fold.fold(part).split(" ")));
    }
}
