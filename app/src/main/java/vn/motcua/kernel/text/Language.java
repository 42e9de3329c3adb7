package vn.motcua.kernel.text;

import java.util.Locale;

/** The languages of the interface; Vietnamese comes first. */
public enum Language {
    VI("vi", "Tiếng Việt"),
    EN("en", "English");

    private final String tag;
    private final String own;

    Language(String tag, String own) {
        this.tag = tag;
        this.own = own;
    }

    /** The language tag as in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String own() {
        return own;
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(this == VI ? "vi-VN" : "en-GB");
    }

    /** The language with this tag; Vietnamese for anything unknown. */
    public static Language of(String tag) {
        return "en".equals(tag) ? EN : VI;
    }
}
