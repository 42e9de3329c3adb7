package vn.motcua.procedure.form.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.portal.Page;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.shown.Paper;

/** A form as it was filled in: what is to be seen, with all rows and columns of its groups. */
@Component
class FilledPaper {

    private final FieldWords words;

    FilledPaper(FieldWords words) {
        this.words = words;
    }

    Paper of(Page page, FormSubject subject, Evaluation evaluation) {
        return new Paper(
                subject.title(),
                Subjects.code(subject),
                subject.trial(),
                false,
                subject.crumbs(),
                subject.href() + "/print.pdf",
                evaluation.pages().stream()
                        .map(at -> part(page, evaluation, at))
                        .toList(),
                evaluation.errors().size());
    }

    private Paper.Part part(Page page, Evaluation evaluation, FormPage at) {
        List<Asked> asked = FillView.asked(evaluation, at);
        return new Paper.Part(
                at.title().in(page.language()),
                asked.stream()
                        .filter(one -> one.field().kind() != FieldKind.ROWS)
                        .map(one -> line(page, evaluation, one))
                        .toList(),
                asked.stream()
                        .filter(one -> one.field().kind() == FieldKind.ROWS)
                        .map(one -> grid(page, evaluation, one))
                        .toList());
    }

    private Paper.Line line(Page page, Evaluation evaluation, Asked asked) {
        String answer = words.answer(page, evaluation, asked, -1);
        return new Paper.Line(
                asked.field().label().in(page.language()),
                answer.isEmpty() ? page.t("procedure.fill.none") : answer,
                "");
    }

    private Paper.Grid grid(Page page, Evaluation evaluation, Asked group) {
        List<Asked> columns = FillView.allColumns(evaluation, group).toList();
        return new Paper.Grid(
                group.field().label().in(page.language()),
                columns.stream()
                        .map(column -> column.field().label().in(page.language()))
                        .toList(),
                IntStream.range(0, evaluation.rows(group.path()))
                        .mapToObj(row -> columns.stream()
                                .map(column -> words.answer(page, evaluation, column, row))
                                .toList())
                        .toList());
    }
}
