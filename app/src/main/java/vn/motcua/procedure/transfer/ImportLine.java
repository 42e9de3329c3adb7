package vn.motcua.procedure.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line of an import.
 *
 * @param line in the file, counted from 1
 * @param code the procedure's code, where there is one
 * @param name what the procedure is called
 * @param outcome what became of it
 * @param reason why it was refused, or {@code null}
 * @param place where in the line, or empty
 */
public record ImportLine(
        int line,
        String code,
        String name,
        LineOutcome outcome,
        @Nullable ImportProblem reason,
        String place) {}
