package vn.motcua.procedure.form.shown;

import java.util.List;
import vn.motcua.portal.component.Crumb;

/**
 * A form as it is printed, on a page of the browser or in a PDF file: filled in, or blank with room to write.
 *
 * @param title what the form is called
 * @param code the code of its procedure; empty of a draft
 * @param trial true if a draft is being tried
 * @param blank true if there is room to write instead of answers
 * @param crumbs the way here
 * @param file the address of the PDF file
 * @param parts its pages
 * @param missing how much is missing or wrong
 */
public record Paper(
        String title,
        String code,
        boolean trial,
        boolean blank,
        List<Crumb> crumbs,
        String file,
        List<Part> parts,
        int missing) {

    /** More columns than these stand below each other, row by row. */
    private static final int SIDE_BY_SIDE = 5;

    /** What stands for a box to tick. */
    public static final String BOX = "☐";

    /**
     * What one page asks.
     *
     * @param title its title
     * @param lines single answers
     * @param grids repeating groups
     */
    public record Part(String title, List<Line> lines, List<Grid> grids) {}

    /**
     * One answer.
     *
     * @param label what was asked
     * @param answer what was answered, or room for it
     * @param note when it is to be filled in, or empty
     */
    public record Line(String label, String answer, String note) {}

    /**
     * A repeating group.
     *
     * @param label what it is called
     * @param columns its columns
     * @param rows what stands in them
     */
    public record Grid(String label, List<String> columns, List<List<String>> rows) {

        /** True if there are too many columns to stand side by side. */
        public boolean tall() {
            return columns.size() > SIDE_BY_SIDE;
        }
    }
}
