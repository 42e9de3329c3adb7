package vn.motcua.procedure.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.condition.Explanation;
import vn.motcua.procedure.form.filling.FormLabels;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.shown.RowsShown;
import vn.motcua.procedure.form.shown.SummaryPage;

/** A form with room to write by hand: every field, with the condition under which it is to be filled in. */
@Component
class BlankForm {

    private static final String LINE = "…………………………………………";
    private static final int LINES = 5;

    private final Messages messages;

    BlankForm(Messages messages) {
        this.messages = messages;
    }

    SummaryPage of(Page page, FormSubject subject) {
        Explanation explanation =
                new Explanation(new FormLabels(subject.form().definition(), new Words(messages, page.language())));
        List<SummaryPage.Part> parts = subject.form().definition().pages().stream()
                .map(at -> part(page, subject, at, explanation))
                .toList();
        return new SummaryPage(subject.title(), subject.trial(), subject.crumbs(), subject.href(), parts, 0, null);
    }

    private static SummaryPage.Part part(Page page, FormSubject subject, FormPage at, Explanation explanation) {
        List<SummaryRow> rows = new ArrayList<>();
        List<RowsShown> lists = new ArrayList<>();
        for (var field : at.fields()) {
            Asked asked = subject.form().asked(field.name()).orElseThrow();
            if (asked.computed() != null) continue;
            if (field.kind() == FieldKind.ROWS) lists.add(empty(page, subject, asked));
            else
                rows.add(SummaryRow.of(
                        field.label().in(page.language()),
                        Cell.of(room(page, asked)).note(condition(page, asked, explanation))));
        }
        return new SummaryPage.Part(at.title().in(page.language()), rows, lists);
    }

    private static String room(Page page, Asked asked) {
        return switch (asked.field().kind()) {
            case ONE_OF, SEVERAL_OF ->
                asked.field().options().stream()
                        .map(option -> "☐ " + option.label().in(page.language()))
                        .collect(Collectors.joining("   "));
            case YES_NO -> "☐ " + page.t("procedure.fill.yes") + "   ☐ " + page.t("procedure.fill.no");
            case DATE, PARTIAL_DATE -> "…… / …… / …………";
            case FILE -> "☐";
            case PERSONAL_NUMBER -> "☐".repeat(12);
            default -> LINE;
        };
    }

    private static String condition(Page page, Asked asked, Explanation explanation) {
        var visible = asked.visible() == null ? asked.pageVisible() : asked.visible();
        return visible == null ? "" : page.t("procedure.fill.only-if", explanation.condition(visible));
    }

    private static RowsShown empty(Page page, FormSubject subject, Asked group) {
        List<String> columns = group.field().columns().stream()
                .map(column -> column.label().in(page.language()))
                .toList();
        List<RowsShown.Line> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> new RowsShown.Line(
                        number, columns.stream().map(column -> "").toList(), false))
                .toList();
        return new RowsShown(
                group.path(),
                group.field().label().in(page.language()),
                "",
                columns,
                new Slice<>(lines, new Paging(1, LINES), LINES),
                subject.rows(group.path()),
                true,
                false);
    }
}
