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
 * @param area the message key of the area to which it belongs: a long menu keeps what is of one area in a drawer; {@code null}: it lies open
 */
public record MenuEntry(
        int order,
        String key,
        String href,
        @Nullable String permission,
        boolean personal,
        @Nullable String area) {

    /** What serves to run the installation, not the daily work. */
    public static final String RUNNING = "portal.menu.running";

    /** An entry for everybody. */
    public static MenuEntry open(int order, String key, String href) {
        return new MenuEntry(order, key, href, null, false, null);
    }

    /** An entry for everybody but officials. */
    public static MenuEntry personal(int order, String key, String href) {
        return new MenuEntry(order, key, href, null, true, null);
    }

    /** An entry for those who hold a permission. */
    public static MenuEntry requiring(String permission, int order, String key, String href) {
        return new MenuEntry(order, key, href, permission, false, null);
    }

    /** An entry for those who run the installation and hold a permission. */
    public static MenuEntry running(String permission, int order, String key, String href) {
        return new MenuEntry(order, key, href, permission, false, RUNNING);
    }

    /** The same, of an area of which one person may have several entries. */
    public MenuEntry in(String areaKey) {
        return new MenuEntry(order, key, href, permission, personal, areaKey);
    }
}
