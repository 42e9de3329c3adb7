package vn.motcua.procedure.find;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a keyboard leaves behind when the program that makes Vietnamese letters is off: {@code giaays}, {@code ddawng} (Telex), {@code giay61},
 * {@code d9ang} (VNI). Gives the plain syllables that may have been meant.
 */
final class Keyboard {

    private static final Pattern VNI = Pattern.compile("(?<=[a-z0-9])[1-9]");
    private static final Pattern DOUBLE = Pattern.compile("([aeod])\\1");
    private static final Pattern HORN = Pattern.compile("(?<=[auo])w|^w");
    private static final Pattern TONE = Pattern.compile("(?<=[aeiouy])([sfrxj])(?=[a-z]*$)");
    private static final Pattern LAST = Pattern.compile("(?<=[a-z])[sfrxj]$");

    private Keyboard() {}

    /** Readings of a plain syllable that nobody knows, without itself. */
    static Set<String> readings(String plain) {
        Set<String> all = new LinkedHashSet<>();
        String vni = VNI.matcher(plain).replaceAll("");
        String letters = HORN.matcher(DOUBLE.matcher(plain).replaceAll("$1"))
                .replaceAll(found -> found.start() == 0 && plain.startsWith("w") ? "u" : "");
        all.add(vni);
        all.add(letters);
        all.add(LAST.matcher(letters).replaceFirst(""));
        all.add(TONE.matcher(letters).replaceFirst(""));
        all.add(LAST.matcher(plain).replaceFirst(""));
        all.add(spreadDouble(LAST.matcher(letters).replaceFirst("")));
        all.remove(plain);
        all.remove("");
        return all;
    }

    /** Letters doubled after the syllable's end: {@code giaya} for {@code giấy}, {@code dangd} for {@code đang}. */
    private static String spreadDouble(String letters) {
        if (letters.length() < 3) return letters;
        char last = letters.charAt(letters.length() - 1);
        boolean repeats = "aeod".indexOf(last) >= 0 && letters.indexOf(last) < letters.length() - 1;
        return repeats ? letters.substring(0, letters.length() - 1) : letters;
    }
}
