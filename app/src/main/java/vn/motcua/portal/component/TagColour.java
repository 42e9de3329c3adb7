package vn.motcua.portal.component;

import java.util.Locale;

/** The colour of a tag; a colour never says anything that the tag's word does not. */
public enum TagColour {
    /** Nothing to do, or over. */
    GREY,
    /** In force, done, accepted. */
    GREEN,
    /** Worth knowing. */
    BLUE,
    /** Wants attention soon. */
    YELLOW,
    /** Late, wrong, refused. */
    RED;

    /** The class that paints it. */
    public String css() {
        return "govuk-tag--" + name().toLowerCase(Locale.ROOT);
    }
}
