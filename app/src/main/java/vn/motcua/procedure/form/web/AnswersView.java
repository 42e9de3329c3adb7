package vn.motcua.procedure.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Column;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.AnswerPart;
import vn.motcua.procedure.form.filling.AnswersShown;

/** Answers to be read. */
@Component
class AnswersView implements AnswersShown {

    private static final int ROWS = 200;

    private final FieldWords words;

    AnswersView(FieldWords words) {
        this.words = words;
    }

    @Override
    public List<AnswerPart> of(Page page, Evaluation evaluation) {
        return evaluation.pages().stream()
                .map(at -> part(page, evaluation, at))
                .filter(part -> !part.rows().isEmpty() || !part.lists().isEmpty())
                .toList();
    }

    private AnswerPart part(Page page, Evaluation evaluation, FormPage at) {
        List<SummaryRow> rows = new ArrayList<>();
        List<AnswerPart.AnswerTable> lists = new ArrayList<>();
        for (FormField field : at.fields()) {
            Asked asked = evaluation.form().asked(field.name()).orElseThrow();
            if (!evaluation.visible(asked.path())) continue;
            if (field.kind() == FieldKind.ROWS) lists.add(table(page, evaluation, asked));
            else {
                String answer = words.answer(page, evaluation, asked, -1);
                if (!answer.isEmpty()) rows.add(SummaryRow.of(field.label().in(page.language()), answer));
            }
        }
        return new AnswerPart(at.title().in(page.language()), rows, lists);
    }

    private AnswerPart.AnswerTable table(Page page, Evaluation evaluation, Asked group) {
        List<Asked> columns = group.field().columns().stream()
                .map(column -> evaluation
                        .form()
                        .asked(group.path() + "." + column.name())
                        .orElseThrow())
                .toList();
        int total = evaluation.rows(group.path());
        List<Row> rows = IntStream.range(0, Math.min(total, ROWS))
                .mapToObj(row -> new Row(columns.stream()
                        .map(column -> Cell.of(words.answer(page, evaluation, column, row)))
                        .toList()))
                .toList();
        return new AnswerPart.AnswerTable(
                group.field().label().in(page.language()),
                columns.stream()
                        .map(column -> Column.of(column.field().label().in(page.language())))
                        .toList(),
                rows,
                total);
    }
}
