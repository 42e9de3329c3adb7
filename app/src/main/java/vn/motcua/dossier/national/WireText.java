package vn.motcua.dossier.national;

import java.text.Normalizer;

/** Texts of strangers: composed, without what no page and no database should hold, and no longer than agreed. */
public final class WireText {

    private static final char FIRST_MARK = '\u0300';

    private WireText() {}

    /** The text, cleaned and cut to so many characters; blanks around it fall away. */
    public static String clean(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        String plain = plain(cut) ? cut : filtered(cut);
        return (composed(plain) ? plain : Normalizer.normalize(plain, Normalizer.Form.NFC)).strip();
    }

    /** Most texts are codes, dates and addresses, of which nothing can be composed. */
    private static boolean composed(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= FIRST_MARK) return Normalizer.isNormalized(text, Normalizer.Form.NFC);
        return true;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) if (strange(text.charAt(i))) return false;
        return true;
    }

    /** Leaves out control characters, marks that turn the direction, and halves of characters. */
    private static String filtered(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) kept.append(c).append(text.charAt(++i));
            else if (!strange(c)) kept.append(c);
        }
        return kept.toString();
    }

    private static boolean strange(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= '\u007F' && c < '\u00A0')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || Character.isSurrogate(c);
    }
}
