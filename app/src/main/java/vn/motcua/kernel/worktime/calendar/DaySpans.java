package vn.motcua.kernel.worktime.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stretches of one day taken together: always in order, never touching each other. */
public final class DaySpans {

    private static final Pattern COMMA = Pattern.compile("[,;]");

    private DaySpans() {}

    /** Reads {@code 07:00-11:30, 13:30-17:00}; an empty text is no hours at all. */
    public static List<DaySpan> of(String text) {
        return text.isBlank()
                ? List.of()
                : union(COMMA.splitAsStream(text).map(DaySpan::of).toList());
    }

    /** All of them, with those that meet or overlap made one. */
    public static List<DaySpan> union(List<DaySpan> spans) {
        List<DaySpan> joined = new ArrayList<>();
        for (DaySpan span : spans.stream().sorted().toList()) {
            DaySpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.until() < span.from()) joined.add(span);
            else joined.set(joined.size() - 1, new DaySpan(last.from(), Math.max(last.until(), span.until())));
        }
        return List.copyOf(joined);
    }

    /** What is left of them without one stretch. */
    public static List<DaySpan> without(List<DaySpan> spans, DaySpan gone) {
        List<DaySpan> left = new ArrayList<>();
        for (DaySpan span : spans) {
            addIfAny(left, span.from(), Math.min(span.until(), gone.from()));
            addIfAny(left, Math.max(span.from(), gone.until()), span.until());
        }
        return List.copyOf(left);
    }

    /** Minutes in all. */
    public static int minutes(List<DaySpan> spans) {
        return spans.stream().mapToInt(DaySpan::minutes).sum();
    }

    /** As people write them: 07:00–11:30, 13:30–17:00. */
    public static String text(List<DaySpan> spans) {
        return spans.stream().map(DaySpan::text).collect(Collectors.joining(", "));
    }

    private static void addIfAny(List<DaySpan> left, int from, int until) {
        if (from < until) left.add(new DaySpan(from, until));
    }
}
