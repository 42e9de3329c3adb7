package vn.motcua.procedure.shown;

import java.util.ArrayList;
import java.util.List;

/**
 * A long published text as a page shows it: a beginning that everybody reads, and the rest in a fold.
 *
 * @param beginning the first words
 * @param paragraphs the whole, in paragraphs
 * @param folded true if there is more than the beginning
 */
public record LongText(String beginning, List<String> paragraphs, boolean folded) {

    private static final int BEGINNING = 320;
    private static final int SHORT = 500;

    /** Cuts a text. */
    public static LongText of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.strip().split("\\R+")) if (!line.isBlank()) paragraphs.add(line.strip());
        int length = paragraphs.stream().mapToInt(String::length).sum();
        if (length <= SHORT) return new LongText("", paragraphs, false);
        return new LongText(cut(paragraphs.getFirst()), paragraphs, true);
    }

    private static String cut(String text) {
        if (text.length() <= BEGINNING) return text + " …";
        int blank = text.lastIndexOf(' ', BEGINNING);
        return text.substring(0, blank < BEGINNING / 2 ? BEGINNING : blank) + " …";
    }
}
