package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.signature.CheckWords;
import vn.motcua.kernel.Paging;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.arrival.Reasons;
import vn.motcua.office.arrival.StatusTeller;
import vn.motcua.office.register.Lines;
import vn.motcua.office.shown.ArrivalSheet;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** The page of a document that came in. */
@Component
class ArrivalPage {

    private static final Paging HAPPENED = new Paging(1, 100);

    private final Templates templates;
    private final Arrivals arrivals;
    private final Deliveries deliveries;
    private final Packets packets;
    private final CheckWords checks;
    private final Lines lines;
    private final StatusTeller teller;
    private final Reasons reasons;
    private final Timelines timelines;

    ArrivalPage(
            Templates templates,
            Arrivals arrivals,
            Deliveries deliveries,
            Packets packets,
            CheckWords checks,
            Lines lines,
            StatusTeller teller,
            Reasons reasons,
            Timelines timelines) {
        this.templates = templates;
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.packets = packets;
        this.checks = checks;
        this.lines = lines;
        this.teller = teller;
        this.reasons = reasons;
        this.timelines = timelines;
    }

    Arrival arrival(OfficeHead head, String id) {
        return arrivals.find(head.agency(), InAddress.number(id)).orElseThrow(ArrivalController::notThere);
    }

    JteModel show(Page page, Form form, OfficeHead head, Arrival arrival) throws IOException {
        return templates.officeArrivalShow(page, form, head, sheet(page, head, arrival), form.ticked("done"));
    }

    /** The same after a step was refused. */
    JteModel again(Page page, Form form, OfficeHead head, Arrival arrival) {
        try {
            return templates.officeArrivalShow(page, form, head, sheet(page, head, arrival), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArrivalSheet sheet(Page page, OfficeHead head, Arrival arrival) throws IOException {
        DeliveryView delivery = deliveries.find(arrival.docId()).orElseThrow(ArrivalController::notThere);
        List<DocumentTold> told = packets.toldOf(arrival.docId());
        return new ArrivalSheet(
                arrival,
                delivery,
                arrival.line() == null
                        ? null
                        : lines.find(head.agency(), arrival.line()).orElse(null),
                teller.open(arrival),
                arrivals.about(arrival),
                arrivals.meant(arrival),
                packets.report(arrival.packet()),
                checks.of(page.language(), arrival.packet()),
                told,
                java.util.Map.of(),
                timelines
                        .of(
                                new AuditSubject("office.arrival", Long.toString(arrival.docId())),
                                HAPPENED,
                                page.language(),
                                true)
                        .items());
    }
}
