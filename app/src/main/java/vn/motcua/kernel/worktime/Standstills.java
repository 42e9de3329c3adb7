package vn.motcua.kernel.worktime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.kernel.worktime.rule.CutOff;
import vn.motcua.kernel.worktime.rule.Pause;

/**
 * The pauses of one deadline as the counting sees them: in order, those that meet or overlap made one, those of no length left out, and the
 * end of each moved to where an arrival at that moment counts.
 */
final class Standstills {

    /** The end of a pause that still lasts. */
    static final int NEVER = Integer.MAX_VALUE;

    /** No pause at all. */
    static final Standstills NONE = new Standstills(new int[0], new int[0]);

    final int[] from;
    final int[] until;

    private Standstills(int[] from, int[] until) {
        this.from = from;
        this.until = until;
    }

    static Standstills of(List<Pause> pauses, CutOff cutOff, MinuteAxis axis) {
        if (pauses.isEmpty()) return NONE;
        List<int[]> merged = merge(pauses.stream()
                .map(each -> new int[] {
                    Minutes.of(each.from()), each.until().map(Minutes::of).orElse(NEVER)
                })
                .filter(each -> each[0] < each[1])
                .toList());
        merged.forEach(each -> each[1] = each[1] == NEVER ? NEVER : arrived(each[1], cutOff, axis));
        List<int[]> moved = merge(merged);
        return new Standstills(
                moved.stream().mapToInt(each -> each[0]).toArray(),
                moved.stream().mapToInt(each -> each[1]).toArray());
    }

    /** If a pause lies across this moment, when that ends; else the moment itself. */
    int over(int minute) {
        for (int i = 0; i < from.length; i++) if (from[i] < minute && minute < until[i]) return until[i];
        return minute;
    }

    boolean standsAt(int minute) {
        for (int i = 0; i < from.length; i++) if (from[i] <= minute && minute < until[i]) return true;
        return false;
    }

    private static int arrived(int minute, CutOff cutOff, MinuteAxis axis) {
        int counted = Arrival.counted(minute, cutOff, axis);
        if (counted == MinuteAxis.BEYOND) throw axis.outside();
        return counted;
    }

    private static List<int[]> merge(List<int[]> spans) {
        List<int[]> merged = new ArrayList<>();
        for (int[] span : spans.stream()
                .sorted(Comparator.<int[]>comparingInt(each -> each[0]).thenComparingInt(each -> each[1]))
                .toList()) {
            int[] last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last[1] < span[0]) merged.add(span.clone());
            else last[1] = Math.max(last[1], span[1]);
        }
        return merged;
    }
}
