package vn.motcua.office.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.office.letter.Letter;
import vn.motcua.office.letter.LetterReceiver;
import vn.motcua.office.letter.LetterState;
import vn.motcua.office.register.Urgency;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.component.TimelineEntry;

/**
 * Letters in the words of a page.
 *
 * @param page the page
 */
public record LetterWords(Page page) {

    private static final int FEW = 3;

    /** A letter in the list. */
    public Row row(Letter letter) {
        return Row.of(
                Cell.link(letter.line().reference(), href(letter))
                        .note(letter.act() == Business.Kind.NEW ? null : page.t(letter.act())),
                Cell.of(letter.line().paper().subject()),
                Cell.of(receivers(letter)),
                letter.state() == LetterState.SENT
                        ? Cell.of(page.time(letter.sentAt()))
                        : Cell.of(page.time(letter.begunAt())));
    }

    /** Its page. */
    public static String href(Letter letter) {
        return "/office/" + letter.agency() + "/letters/" + letter.id();
    }

    /** The first receivers, and how many more. */
    public String receivers(Letter letter) {
        String some =
                letter.receivers().stream().limit(FEW).map(LetterReceiver::name).collect(Collectors.joining("; "));
        int more = letter.receivers().size() - FEW;
        return more > 0 ? page.t("office.letter.and-more", some, more) : some;
    }

    /** What the letter says. */
    public List<SummaryRow> rows(Letter letter) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                page.t("office.column.reference"),
                Cell.link(
                        letter.line().reference(),
                        "/office/" + letter.agency() + "/lines/" + letter.line().id())));
        rows.add(SummaryRow.of(
                page.t("office.kind"), page.t(letter.line().paper().kind().word())));
        rows.add(SummaryRow.of(
                page.t("office.dated"), page.date(letter.line().paper().dated())));
        rows.add(SummaryRow.of(page.t("office.subject"), letter.line().paper().subject()));
        rows.add(SummaryRow.of(
                page.t("office.signer"),
                joined(
                        letter.details().competence(),
                        letter.details().position(),
                        letter.line().paper().signer())));
        if (letter.line().paper().urgency() != Urgency.NORMAL)
            rows.add(SummaryRow.of(
                    page.t("office.urgency"),
                    Cell.tag(page.t(letter.line().paper().urgency()), TagColour.YELLOW)));
        if (letter.details().due() != null)
            rows.add(SummaryRow.of(
                    page.t("office.letter.due"), page.date(letter.details().due())));
        if (letter.details().paper()) rows.add(SummaryRow.of(page.t("office.letter.paper"), page.t("office.yes")));
        if (!letter.details().reason().isEmpty())
            rows.add(SummaryRow.of(page.t("office.reason"), letter.details().reason()));
        if (letter.sentAt() != null) rows.add(SummaryRow.of(page.t("office.letter.sent"), page.time(letter.sentAt())));
        return rows;
    }

    /** A letter at one of its receivers. */
    public Row row(DeliveryView delivery, Map<Long, String> names, @Nullable String reason) {
        return Row.of(
                Cell.of(names.getOrDefault(delivery.docId(), delivery.receiverCode()))
                        .note(delivery.receiverCode()),
                stage(delivery.stage()),
                Cell.of(
                        delivery.request() == null || delivery.request() == DocumentRequest.NONE
                                ? ""
                                : page.t(delivery.request())),
                Cell.of(page.time(delivery.updated())),
                Cell.of(reason == null ? "" : reason));
    }

    /** How far a document is. */
    public Cell stage(@Nullable DocumentStage stage) {
        if (stage == null) return Cell.of(page.t("office.stage.none"));
        return Cell.tag(
                page.t(stage),
                switch (stage) {
                    case SENT -> TagColour.GREY;
                    case ARRIVED -> TagColour.YELLOW;
                    case REFUSED -> TagColour.RED;
                    case ACCEPTED, ASSIGNED, IN_PROGRESS -> TagColour.BLUE;
                    case FINISHED -> TagColour.GREEN;
                    case RECALLED -> TagColour.GREY;
                });
    }

    /** What was told of a document, the latest first. */
    public List<TimelineEntry> told(List<DocumentTold> told, Map<Long, String> reasons) {
        return told.reversed().stream()
                .map(one -> new TimelineEntry(
                        one.received(), event(one), page.t(one.party()), reasons.get(one.packet()), null))
                .toList();
    }

    private String event(DocumentTold told) {
        String word = page.t(told.event());
        return told.fit() == null || told.fit() == DocumentFit.FITS ? word : word + " – " + page.t(told.fit());
    }

    /** The colour of an event among the replies. */
    public static TagColour colour(DocumentEvent event) {
        return switch (event) {
            case REFUSED, DECLINED -> TagColour.RED;
            case FINISHED, AGREED -> TagColour.GREEN;
            case ARRIVED, RECALL_SENT, UPDATE_SENT, REPLACEMENT_SENT, TAKE_BACK, WITHDRAWN -> TagColour.GREY;
            case ACCEPTED, ASSIGNED, IN_PROGRESS -> TagColour.BLUE;
        };
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
