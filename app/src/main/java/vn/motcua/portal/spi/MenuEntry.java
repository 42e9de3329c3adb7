package vn.motcua.portal.spi;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the menu at the head of every page. Modules offer beans of this type.
 *
 * @param order its place, from left to right
 * @param key the message key of its text
 * @param href where it leads
 * @param permission shown only to those who hold this permission somewhere; null: to everybody
 * @param personal true if it leads to what people have of their own: whoever serves the public acts with another account, and does not see it
 * @param running true if it serves to run the installation, not the daily work: a long menu keeps these in a drawer of their own
 */
public record MenuEntry(
        int order, String key, String href, @Nullable String permission, boolean personal, boolean running) {

    /** An entry for everybody. */
    public static MenuEntry open(int order, String key, String href) {
        return new MenuEntry(order, key, href, null, false, false);
    }

    /** An entry for everybody but officials. */
    public static MenuEntry personal(int order, String key, String href) {
        return new MenuEntry(order, key, href, null, true, false);
    }

    /** An entry for those who hold a permission. */
    public static MenuEntry requiring(String permission, int order, String key, String href) {
        return new MenuEntry(order, key, href, permission, false, false);
    }

    /** An entry for those who run the installation and hold a permission. */
    public static MenuEntry running(String permission, int order, String key, String href) {
        return new MenuEntry(order, key, href, permission, false, true);
    }
}
