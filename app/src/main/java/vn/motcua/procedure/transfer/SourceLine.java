package vn.motcua.procedure.transfer;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * A line of a file: a record, or why it is none.
 *
 * @param number in the file, counted from 1; the first row of several for a spreadsheet
 * @param record the record, or {@code null}
 * @param problem why it is none, or {@code null}
 * @param place where in the line
 */
record SourceLine(
        int number,
        @Nullable ProcedureRecord record,
        @Nullable ImportProblem problem,
        String place) {

    static SourceLine of(int number, ProcedureRecord record) {
        return new SourceLine(number, record, null, "");
    }

    static SourceLine bad(int number, ImportProblem problem, String place) {
        return new SourceLine(number, null, problem, place);
    }
}
