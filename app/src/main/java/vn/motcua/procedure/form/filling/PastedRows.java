package vn.motcua.procedure.form.filling;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.text.Csv;
import vn.motcua.kernel.text.Language;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Answers;

/**
 * A list pasted from a spreadsheet, or as comma-separated values: a line a row, in the order of the columns. All of it is taken, or, if a line is
 * wrong, nothing.
 *
 * @param answers the answers with the lines in place of the rows
 * @param errors what is wrong, by row
 */
public record PastedRows(Answers answers, List<AnswerError> errors) {

    /** The columns that a list has, in order: those that are asked and fit one cell. */
    public static List<FormField> columns(FormField group) {
        return group.columns().stream()
                .filter(column -> !column.rules().isComputed() && column.kind() != FieldKind.ADDRESS)
                .toList();
    }

    /** Reads a text into the rows of a group; a first line with the columns' labels is passed over. */
    public static PastedRows read(CheckedForm form, Answers before, Asked group, String text, Evaluations evaluations) {
        List<FormField> columns = columns(group.field());
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        lines(text).stream()
                .filter(line -> line.stream().anyMatch(cell -> !cell.isBlank()))
                .filter(line -> !heading(columns, line))
                .limit(Limits.MOST_ROWS + 1L)
                .forEach(line -> rows.add(row(columns, line)));
        Answers after = before.with(group.path(), rows);
        List<AnswerError> errors = evaluations.of(form, after).errors().stream()
                .filter(error -> group.path().equals(error.asked().rows())
                        || group.path().equals(error.asked().path()))
                .toList();
        return new PastedRows(after, errors);
    }

    private static List<List<String>> lines(String text) {
        if (!text.contains("\t")) return Csv.read(new StringReader(text));
        List<List<String>> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Stream.of(line.split("\t", -1)).toList()));
        return lines;
    }

    private static boolean heading(List<FormField> columns, List<String> line) {
        return !columns.isEmpty()
                && Stream.of(Language.values())
                        .anyMatch(language -> columns.getFirst()
                                .label()
                                .in(language)
                                .equalsIgnoreCase(line.getFirst().strip()));
    }

    private static ObjectNode row(List<FormField> columns, List<String> line) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < columns.size() && i < line.size(); i++) {
            JsonNode cell = FieldForm.text(columns.get(i), line.get(i));
            if (cell != null) row.set(columns.get(i).name(), cell);
        }
        return row;
    }
}
