package vn.motcua.procedure.form;

import vn.motcua.kernel.text.Language;

/**
 * A text of a form. Vietnamese must be there; where the English is missing, the Vietnamese stands for it.
 *
 * @param vi in Vietnamese, or empty for no text at all
 * @param en in English, or empty
 */
public record Translated(String vi, String en) {

    /** No text. */
    public static final Translated NONE = new Translated("", "");

    /** The longest text. */
    public static final int LONGEST = 2000;

    public Translated {
        vi = vi.strip();
        en = en.strip();
    }

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.EN && !en.isEmpty() ? en : vi;
    }

    /** True if there is no text. */
    public boolean isEmpty() {
        return vi.isEmpty();
    }
}
