package vn.motcua.office.shown;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.register.Urgency;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.component.TagColour;

/**
 * Documents that came in, in the words of a page.
 *
 * @param page the page
 */
public record ArrivalWords(Page page) {

    /** Its page. */
    public static String href(Arrival arrival) {
        return "/office/" + arrival.agency() + "/arrivals/" + arrival.docId();
    }

    /** A document in the list, with how far it is. */
    public Row row(Arrival arrival, Cell stage) {
        return Row.of(
                Cell.link(arrival.called(), href(arrival))
                        .note(arrival.act() == Business.Kind.NEW ? null : page.t(arrival.act())),
                Cell.of(arrival.subject()).note(urgent(arrival.urgency())),
                Cell.of(arrival.senderName().isEmpty() ? arrival.senderCode() : arrival.senderName()),
                stage,
                Cell.of(page.time(arrival.takenInAt())));
    }

    /** What waits on the axis: how urgent it is, and since when. */
    public String urgency(DeliveryView delivery) {
        Integer priority = delivery.packet().priority();
        int written = priority == null ? 0 : Math.clamp(priority, 0, Urgency.values().length - 1);
        return urgent(Urgency.values()[written]);
    }

    /** What it says. */
    public List<SummaryRow> rows(ArrivalSheet sheet) {
        Arrival arrival = sheet.arrival();
        List<SummaryRow> rows = new ArrayList<>();
        if (sheet.delivery().stage() != null)
            rows.add(SummaryRow.of(
                    page.t("office.state"),
                    new LetterWords(page).stage(sheet.delivery().stage())));
        DocumentRequest request = sheet.delivery().request();
        if (request != null && request != DocumentRequest.NONE)
            rows.add(SummaryRow.of(page.t("office.arrival.asked"), Cell.tag(page.t(request), TagColour.YELLOW)));
        add(rows, "office.author", arrival.senderName() + " (" + arrival.senderCode() + ")");
        add(rows, "office.reference", arrival.reference());
        add(rows, "office.dated", date(arrival.dated()));
        add(rows, "office.kind", arrival.kind());
        add(rows, "office.subject", arrival.subject());
        add(rows, "office.signer", arrival.signer());
        if (arrival.urgency() != Urgency.NORMAL)
            rows.add(SummaryRow.of(page.t("office.urgency"), Cell.tag(page.t(arrival.urgency()), TagColour.YELLOW)));
        add(rows, "office.letter.due", date(arrival.due()));
        add(rows, "office.letter.answers", arrival.answers());
        add(rows, "office.reason", arrival.reason());
        add(rows, "office.arrival.assigned", arrival.assigned());
        if (sheet.line() != null)
            rows.add(SummaryRow.of(
                    page.t("office.column.number"),
                    Cell.link(
                            Integer.toString(sheet.line().number()),
                            "/office/" + arrival.agency() + "/lines/"
                                    + sheet.line().id())));
        List<Cell> found = new ArrayList<>(List.of(Cell.of(page.t(sheet.signature()))));
        sheet.signatures().forEach(one -> found.add(Cell.of(one)));
        rows.add(SummaryRow.of(page.t("office.arrival.signature"), found.toArray(Cell[]::new)));
        rows.add(SummaryRow.of(page.t("office.letter.sent"), page.time(sheet.sent())));
        return rows;
    }

    private String urgent(Urgency urgency) {
        return urgency == Urgency.NORMAL ? "" : page.t(urgency);
    }

    /** A date in the packet's form as people write it; anything else as it stands there. */
    private String date(String written) {
        return new WrittenDate(written).value().map(page::date).orElse(written);
    }

    private void add(List<SummaryRow> rows, String key, String value) {
        if (!value.isEmpty()) rows.add(SummaryRow.of(page.t(key), value));
    }
}
