package vn.motcua.procedure.form.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which regular expressions a form may bring: short ones of characters, classes, groups and bounded repetitions, that cannot keep the machine
 * busy. No repetition of a repetition, no look around, no reference back, at most {@value #OPEN_REPETITIONS} repetitions without an end.
 */
public final class SafePattern {

    private static final int LONGEST = 200;
    private static final int OPEN_REPETITIONS = 2;
    private static final int MOST_REPEATED = 1000;
    private static final Pattern GROUP_REPEATED = Pattern.compile("\\)\\s*(?:[*+]|\\{\\d+(?:,\\d*)?})");
    private static final Pattern OPEN = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private SafePattern() {}

    /** True if it may be used. */
    public static boolean accepts(String pattern) {
        if (pattern.length() > LONGEST || pattern.contains("(?") || pattern.matches(".*\\\\[1-9k].*")) return false;
        if (GROUP_REPEATED.matcher(pattern).find()) return false;
        if (OPEN.matcher(pattern).results().count() > OPEN_REPETITIONS) return false;
        if (COUNT.matcher(pattern).results().anyMatch(count -> tooOften(count.group(1)) || tooOften(count.group(2))))
            return false;
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean tooOften(@org.jspecify.annotations.Nullable String count) {
        return count != null && !count.isEmpty() && (count.length() > 4 || Integer.parseInt(count) > MOST_REPEATED);
    }
}
