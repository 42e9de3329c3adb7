package vn.motcua.certifiedcopy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word in the address at which everybody can check a certified copy: 128 random bits, so that nobody finds a copy by trying. It stands on the copy as a QR code and in
 * groups of letters to be typed.
 *
 * @param text 26 letters a–z and figures 2–7
 */
public record CheckCode(String text) {

    /** What stands before it in the address. */
    public static final String PATH = "/certifiedcopy/check/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int GROUP = 5;
    private static final int BITS = 128;

    public CheckCode {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("no check code");
    }

    /** A new one. */
    public static CheckCode random() {
        return of(new BigInteger(BITS, RANDOM));
    }

    /** Reads one as people type it: with blanks, hyphens and capitals; empty if it is none. */
    public static Optional<CheckCode> parse(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new CheckCode(text)) : Optional.empty();
    }

    static CheckCode of(BigInteger bits) {
        StringBuilder text = new StringBuilder();
        for (int at = 125; at >= 0; at -= 5)
            text.append(LETTERS.charAt(bits.shiftRight(at).intValue() & 31));
        return new CheckCode(text.toString());
    }

    /** The path at which it is checked. */
    public String path() {
        return PATH + text;
    }

    /** In groups, for paper. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.{" + GROUP + "})", "$1-"); // the last one takes what is left
    }

    @Override
    public String toString() {
        return "CheckCode"; // who knows it sees the copy: never in a log
    }
}
