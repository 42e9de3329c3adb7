package vn.motcua.axis.edxml;

import java.util.OptionalInt;

/**
 * A whole number as a packet writes it; the text is kept whatever it is.
 *
 * @param text as written; empty if there is none
 */
public record WrittenNumber(String text) {

    /** No number. */
    public static final WrittenNumber NONE = new WrittenNumber("");

    private static final int MOST_DIGITS = 9;

    /** A number. */
    public static WrittenNumber of(int number) {
        return new WrittenNumber(Integer.toString(number));
    }

    /** The number, if it is one and not negative. */
    public OptionalInt value() {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** True if it is 1. */
    public boolean yes() {
        return text.equals("1");
    }

    @Override
    public String toString() {
        return text;
    }
}
