package vn.motcua.procedure.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.Limits;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.shown.FieldGroup;
import vn.motcua.procedure.form.shown.FieldShown;
import vn.motcua.procedure.form.shown.FillPage;
import vn.motcua.procedure.form.shown.RowsShown;
import vn.motcua.procedure.form.shown.SummaryPage;

/** Makes what the pages of a form show, from an evaluation. */
@Component
class FillView {

    static final int ROWS = 20;
    private static final int COLUMNS = 4;

    private final FieldWords words;

    FillView(FieldWords words) {
        this.words = words;
    }

    FillPage page(
            Page page,
            Form form,
            FormSubject subject,
            Evaluation evaluation,
            FormPage at,
            Paging paging,
            boolean more,
            String from) {
        List<Asked> asked = asked(evaluation, at);
        return new FillPage(
                subject.title(),
                subject.trial(),
                subject.crumbs(),
                at.title().in(page.language()),
                at.hint().in(page.language()),
                back(subject, evaluation, at),
                subject.page(at.id()) + (from.isEmpty() ? "" : "?from=" + from),
                asked.stream().anyMatch(one -> one.field().kind() == FieldKind.FILE),
                asked.stream().map(Asked::path).collect(Collectors.joining(",")),
                groups(
                        page,
                        asked.stream()
                                .filter(one -> one.field().kind() != FieldKind.ROWS)
                                .map(one -> words.shown(page, form, evaluation, one, -1))
                                .toList()),
                asked.stream()
                        .filter(one -> one.field().kind() == FieldKind.ROWS)
                        .map(one -> rows(page, subject, evaluation, one, paging))
                        .toList(),
                more);
    }

    FillPage row(Page page, Form form, FormSubject subject, Evaluation evaluation, Asked group, int row, boolean more) {
        List<Asked> columns = columns(evaluation, group, row);
        String href = subject.rows(group.path()) + "/" + (row + 1);
        return new FillPage(
                subject.title(),
                subject.trial(),
                subject.crumbs(),
                page.t("procedure.fill.row", group.field().label().in(page.language()), row + 1),
                "",
                subject.page(group.page().id()),
                href,
                false,
                columns.stream().map(one -> one.field().name()).collect(Collectors.joining(",")),
                groups(
                        page,
                        columns.stream()
                                .map(one -> words.shown(page, form, evaluation, one, row))
                                .toList()),
                List.of(),
                more);
    }

    /** The fields of a page that are to be seen. */
    static List<Asked> asked(Evaluation evaluation, FormPage at) {
        return at.fields().stream()
                .map(field -> evaluation.form().asked(field.name()).orElseThrow())
                .filter(asked -> evaluation.visible(asked.path()))
                .toList();
    }

    /** The columns of a group that are to be seen in a row. */
    static List<Asked> columns(Evaluation evaluation, Asked group, int row) {
        return allColumns(evaluation, group)
                .filter(column -> evaluation.visible(column.path(), row))
                .toList();
    }

    static Stream<Asked> allColumns(Evaluation evaluation, Asked group) {
        return group.field().columns().stream()
                .map(column -> evaluation
                        .form()
                        .asked(group.path() + "." + column.name())
                        .orElseThrow());
    }

    private static String back(FormSubject subject, Evaluation evaluation, FormPage at) {
        List<FormPage> pages = evaluation.pages();
        int index = pages.indexOf(at);
        return index > 0
                ? subject.page(pages.get(index - 1).id())
                : Objects.requireNonNullElse(subject.crumbs().getLast().href(), "/procedure");
    }

    private static List<FieldGroup> groups(Page page, List<FieldShown> fields) {
        List<FieldGroup> groups = new ArrayList<>();
        for (FieldShown field : fields) {
            String heading = field.field().group().in(page.language());
            if (groups.isEmpty() || !groups.getLast().heading().equals(heading))
                groups.add(new FieldGroup(heading, new ArrayList<>()));
            groups.getLast().fields().add(field);
        }
        return groups;
    }

    RowsShown rows(Page page, FormSubject subject, Evaluation evaluation, Asked group, Paging paging) {
        int total = evaluation.rows(group.path());
        List<FormField> columns =
                group.field().columns().stream().limit(COLUMNS).toList();
        List<RowsShown.Line> lines = IntStream.range(paging.offset(), Math.min(total, paging.offset() + paging.size()))
                .mapToObj(row -> line(page, evaluation, group, row))
                .toList();
        boolean empty = total == 0
                && evaluation.errors().stream().anyMatch(error -> error.asked().equals(group));
        return new RowsShown(
                group.path(),
                group.field().label().in(page.language()),
                group.field().hint().in(page.language()),
                columns.stream()
                        .map(column -> column.label().in(page.language()))
                        .toList(),
                new Slice<>(lines, paging, total),
                subject.rows(group.path()),
                total >= Limits.MOST_ROWS || total >= group.field().limits().mostItems(FieldKind.ROWS),
                empty);
    }

    private RowsShown.Line line(Page page, Evaluation evaluation, Asked group, int row) {
        boolean wrong = evaluation.errors().stream()
                .anyMatch(error ->
                        error.row() == row && group.path().equals(error.asked().rows()));
        return new RowsShown.Line(
                row + 1,
                allColumns(evaluation, group)
                        .limit(COLUMNS)
                        .map(column -> words.answer(page, evaluation, column, row))
                        .toList(),
                wrong);
    }

    SummaryPage summary(Page page, FormSubject subject, Evaluation evaluation, Paging paging) {
        List<SummaryPage.Part> parts = evaluation.pages().stream()
                .map(at -> part(page, subject, evaluation, at, paging))
                .toList();
        List<Crumb> crumbs = subject.crumbs();
        return new SummaryPage(
                subject.title(),
                subject.trial(),
                crumbs,
                subject.href(),
                parts,
                evaluation.errors().size(),
                subject.finish());
    }

    private SummaryPage.Part part(Page page, FormSubject subject, Evaluation evaluation, FormPage at, Paging paging) {
        List<SummaryRow> rows = new ArrayList<>();
        List<RowsShown> lists = new ArrayList<>();
        for (Asked asked : asked(evaluation, at)) {
            if (asked.field().kind() == FieldKind.ROWS) lists.add(rows(page, subject, evaluation, asked, paging));
            SummaryRow row = SummaryRow.of(asked.field().label().in(page.language()), cells(page, evaluation, asked));
            rows.add(
                    asked.computed() == null
                            ? row.action(
                                    page.t("procedure.fill.change"),
                                    subject.page(at.id()) + "?from=summary#" + asked.path())
                            : row);
        }
        return new SummaryPage.Part(at.title().in(page.language()), rows, lists);
    }

    private Cell[] cells(Page page, Evaluation evaluation, Asked asked) {
        List<Cell> cells = new ArrayList<>();
        String answer = asked.field().kind() == FieldKind.ROWS
                ? page.t("procedure.fill.rows", page.number(evaluation.rows(asked.path())))
                : words.answer(page, evaluation, asked, -1);
        if (!answer.isEmpty()) cells.add(Cell.of(answer));
        for (AnswerError error : evaluation.errors())
            if (error.asked().path().equals(asked.path()))
                cells.add(Cell.tag(page.t(error.in(page.language())), TagColour.RED));
        long inRows = evaluation.errors().stream()
                .filter(error -> asked.path().equals(error.asked().rows()))
                .count();
        if (inRows > 0) cells.add(Cell.tag(page.t("procedure.fill.rows.wrong", page.number(inRows)), TagColour.RED));
        if (cells.isEmpty()) cells.add(Cell.of(page.t("procedure.fill.none")));
        return cells.toArray(Cell[]::new);
    }
}
