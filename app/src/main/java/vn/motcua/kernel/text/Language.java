package vn.motcua.kernel.text;

import java.util.Locale;

/** The languages of the interface; Vietnamese comes first. */
public enum Language {
    VI("vi"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag as in {@code <html lang>}. */
    public String tag() {
        return tag;
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
