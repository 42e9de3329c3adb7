package vn.motcua.portal.component;

/**
 * A column of a table.
 *
 * @param title its heading; repeated before each cell on a narrow screen
 * @param numeric true for numbers, which stand to the right
 */
public record Column(String title, boolean numeric) {

    /** A column of texts. */
    public static Column of(String title) {
        return new Column(title, false);
    }

    /** A column of numbers. */
    public static Column number(String title) {
        return new Column(title, true);
    }
}
