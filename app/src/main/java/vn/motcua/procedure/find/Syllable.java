package vn.motcua.procedure.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One syllable, or number, as search compares it. Vietnamese is written syllable by syllable; a word is mostly two of them.
 *
 * @param exact lower case with its marks, the tone after the letters: {@code hoà} and {@code hòa} are the same, as are NFC and NFD
 * @param plain without marks, with {@code i} for a lone {@code y}: {@code ký}, {@code kí} and {@code ky} are {@code ki}
 */
record Syllable(String exact, String plain) {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern LONE_Y = Pattern.compile("(h|k|l|m|s|t|v|qu)y");
    private static final int LONGEST = 30;

    /** The syllables of a text, in order. */
    static List<Syllable> of(String text) {
        List<Syllable> all = new ArrayList<>();
        Matcher runs = RUN.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD));
        while (runs.find()) {
            String run = runs.group();
            all.add(one(run.substring(0, Math.min(LONGEST, run.length()))));
        }
        return all;
    }

    private static Syllable one(String decomposed) {
        StringBuilder tones = new StringBuilder();
        Matcher tone = TONE.matcher(decomposed);
        while (tone.find()) tones.append(tone.group());
        String bare = MARK.matcher(decomposed).replaceAll("").replace('đ', 'd');
        String letters = lone(TONE.matcher(decomposed).replaceAll(""));
        return new Syllable(letters + tones, lone(bare));
    }

    private static String lone(String letters) {
        return LONE_Y.matcher(letters).matches() ? letters.substring(0, letters.length() - 1) + "i" : letters;
    }

    /** True if it was written with a mark. */
    boolean marked() {
        return !exact.equals(plain);
    }

    /** True if what somebody wrote can stand for this one: where marks were written, they are these. */
    boolean writtenAs(Syllable typed) {
        return plain.equals(typed.plain) && (!typed.marked() || exact.equals(typed.exact));
    }

    /** The plain forms, with spaces between. */
    static String plain(List<Syllable> all) {
        return String.join(" ", all.stream().map(Syllable::plain).toList());
    }
}
