package vn.motcua.kernel.text;

/**
 * A name or sentence that data brings in both languages.
 *
 * @param vi in Vietnamese, which decides if the two differ
 * @param en in English
 */
public record Bilingual(String vi, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
