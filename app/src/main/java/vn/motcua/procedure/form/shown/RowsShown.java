package vn.motcua.procedure.form.shown;

import java.util.List;
import vn.motcua.kernel.Slice;

/**
 * A repeating group: one page of its rows.
 *
 * @param name the group's name
 * @param label its label
 * @param hint its hint, or empty
 * @param columns the labels of the columns shown
 * @param rows the rows
 * @param href its address, to which a row's number is added
 * @param full true if no more rows can be added
 * @param wrong true if a required list is empty
 */
public record RowsShown(
        String name,
        String label,
        String hint,
        List<String> columns,
        Slice<Line> rows,
        String href,
        boolean full,
        boolean wrong) {

    /**
     * A row.
     *
     * @param number counts from 1
     * @param cells what its columns say
     * @param wrong true if something is missing in it
     */
    public record Line(int number, List<String> cells, boolean wrong) {}
}
