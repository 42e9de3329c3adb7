package vn.motcua.procedure.form.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.portal.Page;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.form.condition.Explanation;
import vn.motcua.procedure.form.filling.FormLabels;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.shown.Paper;

/** A form with room to write by hand: every field, with the condition under which it is to be filled in. */
@Component
class BlankPaper {

    private static final String LINE = "………………………………………………";
    private static final int LINES = 5;

    private final Messages messages;

    BlankPaper(Messages messages) {
        this.messages = messages;
    }

    Paper of(Page page, FormSubject subject) {
        Explanation explanation =
                new Explanation(new FormLabels(subject.form().definition(), new Words(messages, page.language())));
        List<Paper.Part> parts = subject.form().definition().pages().stream()
                .map(at -> part(page, subject, at, explanation))
                .toList();
        return new Paper(
                subject.title(),
                Subjects.code(subject),
                subject.trial(),
                true,
                subject.crumbs(),
                subject.href() + "/blank.pdf",
                parts,
                0);
    }

    private static Paper.Part part(Page page, FormSubject subject, FormPage at, Explanation explanation) {
        List<Paper.Line> lines = new ArrayList<>();
        List<Paper.Grid> grids = new ArrayList<>();
        for (var field : at.fields()) {
            Asked asked = subject.form().asked(field.name()).orElseThrow();
            if (asked.computed() != null) continue;
            if (field.kind() == FieldKind.ROWS) grids.add(empty(page, asked));
            else
                lines.add(new Paper.Line(
                        field.label().in(page.language()), room(page, asked), condition(page, asked, explanation)));
        }
        return new Paper.Part(at.title().in(page.language()), lines, grids);
    }

    private static String room(Page page, Asked asked) {
        return switch (asked.field().kind()) {
            case ONE_OF, SEVERAL_OF ->
                asked.field().options().stream()
                        .map(option -> Paper.BOX + "\u00a0" + option.label().in(page.language()))
                        .collect(Collectors.joining("   "));
            case YES_NO ->
                Paper.BOX + "\u00a0" + page.t("procedure.fill.yes") + "   " + Paper.BOX + "\u00a0"
                        + page.t("procedure.fill.no");
            case DATE, PARTIAL_DATE -> "…… / …… / …………";
            case FILE -> Paper.BOX;
            case PERSONAL_NUMBER -> Paper.BOX.repeat(12);
            case LONG_TEXT, ADDRESS -> LINE + " " + LINE;
            default -> LINE;
        };
    }

    private static String condition(Page page, Asked asked, Explanation explanation) {
        var visible = asked.visible() == null ? asked.pageVisible() : asked.visible();
        return visible == null ? "" : page.t("procedure.fill.only-if", explanation.condition(visible));
    }

    private static Paper.Grid empty(Page page, Asked group) {
        List<String> columns = group.field().columns().stream()
                .filter(column -> !column.rules().isComputed())
                .map(column -> column.label().in(page.language()))
                .toList();
        boolean tall = new Paper.Grid("", columns, List.of()).tall();
        List<String> row = Collections.nCopies(columns.size(), tall ? LINE : "");
        return new Paper.Grid(group.field().label().in(page.language()), columns, Collections.nCopies(LINES, row));
    }
}
