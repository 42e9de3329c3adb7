package vn.motcua.portal.spi;

/** A module's line on the public status page. Modules offer beans of this type. */
public interface StatusLine {

    /** Its place. */
    int order();

    /** Message key of what the line is about. */
    String titleKey();

    /** How it stands now; asked for at each view, so it must be cheap. */
    Health health();

    /**
     * How it stands.
     *
     * @param works true if it works
     * @param key message key of the sentence
     * @param args values for the sentence
     */
    record Health(boolean works, String key, Object... args) {}
}
