package vn.motcua.procedure.form.filling;

import java.util.List;
import vn.motcua.portal.component.Column;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;

/**
 * What was answered on one page of a form, to be read.
 *
 * @param title the page's title
 * @param rows its answers
 * @param lists its repeating groups
 */
public record AnswerPart(String title, List<SummaryRow> rows, List<AnswerTable> lists) {

    public AnswerPart {
        rows = List.copyOf(rows);
        lists = List.copyOf(lists);
    }

    /**
     * A repeating group.
     *
     * @param title what it is called
     * @param columns its columns
     * @param rows its rows, the first of them if there are many
     * @param total how many there are
     */
    public record AnswerTable(String title, List<Column> columns, List<Row> rows, int total) {

        public AnswerTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
