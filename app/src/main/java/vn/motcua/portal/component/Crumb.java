package vn.motcua.portal.component;

import org.jspecify.annotations.Nullable;

/**
 * A link of the breadcrumbs, of a set of tabs, or of another short list of places.
 *
 * @param text what the place is called
 * @param href where it lies; {@code null} for the place one is at
 */
public record Crumb(String text, @Nullable String href) {

    /** A place to go to. */
    public static Crumb of(String text, String href) {
        return new Crumb(text, href);
    }
}
