package vn.motcua.kernel.text;

/**
 * The words of all modules in one language, for what is worded outside a page.
 *
 * @param messages all words
 * @param language the reader's language
 */
public record Words(Messages messages, Language language) {

    /** The text for a message key. */
    public String t(String key, Object... args) {
        return messages.text(language, key, args);
    }

    /** The word of a constant. */
    public String t(Worded worded) {
        return messages.text(language, worded);
    }
}
