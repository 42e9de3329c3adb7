package vn.motcua.procedure.shown;

import java.util.List;
import vn.motcua.procedure.change.Change;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.record.RecordPart;

/**
 * The editor of one part of a draft's record.
 *
 * @param draft the draft
 * @param part which part
 * @param first number of the first row that is shown, counted from 0
 * @param shown how many rows are shown, empty ones to be filled in among them
 * @param total how many rows there are
 * @param conflict where what somebody saved meanwhile differs from what this editor filled in
 */
public record PartEdit(Draft draft, RecordPart part, int first, int shown, int total, List<Change> conflict) {

    /** Rows a page: more would be more fields than a server takes in one form. */
    public static final int ROWS = 20;

    /** Empty rows after those that are there. */
    public static final int EMPTY = 3;

    public PartEdit {
        conflict = List.copyOf(conflict);
    }

    /** Its address. */
    public String href() {
        return draft.href() + "/record/" + part.word();
    }

    /** The name of the field in a row. */
    public static String field(int row, int column) {
        return "r" + row + "c" + column;
    }
}
