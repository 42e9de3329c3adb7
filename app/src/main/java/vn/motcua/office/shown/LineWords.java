package vn.motcua.office.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.Correction;
import vn.motcua.office.register.LineState;
import vn.motcua.office.register.Paper;
import vn.motcua.office.register.PaperField;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.register.Urgency;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Column;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;

/**
 * Lines of a register in the words of a page.
 *
 * @param page the page
 */
public record LineWords(Page page) {

    /** The columns of the list. */
    public List<Column> columns(Direction direction) {
        boolean out = direction == Direction.OUTGOING;
        return List.of(
                Column.of(page.t(out ? "office.column.reference" : "office.column.number")),
                Column.of(page.t("office.column.subject")),
                Column.of(page.t(out ? "office.receivers" : "office.author")),
                Column.of(page.t(out ? "office.column.dated" : "office.column.arrived")),
                Column.of(page.t("office.state")));
    }

    /** A line in the list. */
    public Row row(RegisterLine line) {
        Paper paper = line.paper();
        boolean out = line.direction() == Direction.OUTGOING;
        String href = "/office/" + line.agency() + "/lines/" + line.id();
        String told = line.state() == LineState.REGISTERED ? paper.subject() : reason(line);
        return Row.of(
                Cell.link(out ? line.reference() : Integer.toString(line.number()), href)
                        .note(out ? null : line.reference()),
                Cell.of(told).note(page.t(paper.kind().word()) + urgent(paper)),
                Cell.of(shortened(paper.party())),
                Cell.of(page.date(out ? paper.dated() : line.arrived())),
                state(line));
    }

    /** All that a line says. */
    public List<SummaryRow> rows(RegisterLine line) {
        Paper paper = line.paper();
        boolean out = line.direction() == Direction.OUTGOING;
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.t("office.state"), state(line)));
        if (line.reason() != null) rows.add(SummaryRow.of(page.t("office.reason"), line.reason()));
        rows.add(SummaryRow.of(page.t("office.book"), page.t("office.book.year", line.bookName(), line.year())));
        rows.add(
                SummaryRow.of(page.t(out ? "office.number" : "office.column.number"), Integer.toString(line.number())));
        add(rows, out ? "office.column.reference" : "office.reference", line.reference());
        rows.add(SummaryRow.of(page.t("office.kind"), page.t(paper.kind().word())));
        add(rows, "office.subject", paper.subject());
        add(rows, "office.dated", page.date(paper.dated()));
        add(rows, out ? "office.receivers" : "office.author", paper.party());
        add(rows, "office.signer", paper.signer());
        add(rows, "office.arrived", page.date(line.arrived()));
        add(rows, out ? "office.keeper" : "office.holder", paper.holder());
        add(rows, "office.passed", page.date(paper.passed()));
        add(rows, "office.copies", paper.copies() == null ? "" : page.number(paper.copies()));
        if (paper.urgency() != Urgency.NORMAL)
            rows.add(SummaryRow.of(page.t("office.urgency"), Cell.tag(page.t(paper.urgency()), TagColour.YELLOW)));
        add(rows, "office.note", paper.note());
        return rows;
    }

    /** What was corrected: each place with what it said before. */
    public List<SummaryRow> rows(Correction correction) {
        return correction.former().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> SummaryRow.of(page.t(one.getKey()), former(one.getKey(), one.getValue())))
                .toList();
    }

    /** How a line stands. */
    public Cell state(RegisterLine line) {
        return Cell.tag(
                page.t(line.state()),
                switch (line.state()) {
                    case RESERVED -> TagColour.YELLOW;
                    case REGISTERED -> TagColour.GREEN;
                    case CANCELLED -> TagColour.GREY;
                });
    }

    private String reason(RegisterLine line) {
        return page.t(
                line.state() == LineState.RESERVED ? "office.line.reserved" : "office.line.cancelled",
                Optional.ofNullable(line.reason()).orElse(""));
    }

    private String urgent(Paper paper) {
        return paper.urgency() == Urgency.NORMAL ? "" : " · " + page.t(paper.urgency());
    }

    private String former(PaperField field, String value) {
        if (value.isEmpty()) return page.t("office.correction.empty");
        return switch (field) {
            case KIND -> PaperKind.of(value).map(kind -> page.t(kind.word())).orElse(value);
            case URGENCY -> page.t(Urgency.valueOf(value));
            case DATED, ARRIVED, PASSED -> page.date(LocalDate.parse(value));
            default -> value;
        };
    }

    private void add(List<SummaryRow> rows, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) rows.add(SummaryRow.of(page.t(key), value));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "…";
    }
}
