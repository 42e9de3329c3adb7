package vn.motcua.portal.component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which page numbers are offered below a long list: the first, the last, and those around the present one. */
public final class PageNumbers {

    /** Stands where numbers are left out. */
    public static final int GAP = 0;

    private static final int AROUND = 2;

    private PageNumbers() {}

    /** The numbers to show, rising, with {@link #GAP} where more than one is left out. */
    public static List<Integer> around(int current, int last) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
        for (int number = Math.max(1, current - AROUND); number <= Math.min(last, current + AROUND); number++)
            shown.add(number);
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int number : shown) {
            if (number == before + 2) numbers.add(number - 1);
            else if (number > before + 2) numbers.add(GAP);
            numbers.add(number);
            before = number;
        }
        return numbers;
    }
}
