package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.arrival.TakeIn;
import vn.motcua.office.shown.ArrivalWords;
import vn.motcua.office.shown.LetterWords;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** What came over the axis: what waits there, the most urgent and then the oldest first, and what was taken in. */
@Controller
@Requires(value = "office.exchange", agency = "agency")
class ArrivalsController {

    private static final String ARRIVALS = "/office/{agency}/arrivals";
    private static final int SHOWN = 50;

    private final Templates templates;
    private final Reception reception;
    private final Deliveries deliveries;
    private final AxisSystems systems;
    private final Arrivals arrivals;
    private final TakeIn takeIn;

    ArrivalsController(
            Templates templates,
            Reception reception,
            Deliveries deliveries,
            AxisSystems systems,
            Arrivals arrivals,
            TakeIn takeIn) {
        this.templates = templates;
        this.reception = reception;
        this.deliveries = deliveries;
        this.systems = systems;
        this.arrivals = arrivals;
        this.takeIn = takeIn;
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping(ARRIVALS)
    JteModel list(Page page, Form form, @PathVariable String agency) {
        OfficeHead head = reception.head(page, agency);
        Slice<Arrival> found = arrivals.find(head.agency(), form.value("q"), form.paging(Reception.ROWS));
        LetterWords stages = new LetterWords(page);
        Slice<Row> rows = found.map(one -> new ArrivalWords(page)
                .row(
                        one,
                        stages.stage(deliveries
                                .find(one.docId())
                                .map(DeliveryView::stage)
                                .orElse(null))));
        long waiting = deliveries.countWaiting(Set.of(head.agency()), MessageKind.EDOC);
        boolean own = systems.connected(Set.of(head.agency())).contains(head.agency());
        return templates.officeArrivalList(page, form, head, waiting(head), waiting, own, rows);
    }

    @PostMapping(ARRIVALS)
    ResponseEntity<JteModel> takeAll(Page page, @PathVariable String agency) throws IOException {
        OfficeHead head = reception.head(page, agency);
        for (DeliveryView one : new ArrayList<>(waiting(head))) takeIn.run(head.agency(), one.docId());
        return Form.to(head.home() + "/arrivals");
    }

    @PostMapping(ARRIVALS + "/{arrival:\\d+}")
    ResponseEntity<JteModel> take(Page page, @PathVariable String agency, @PathVariable String arrival)
            throws IOException {
        OfficeHead head = reception.head(page, agency);
        takeIn.run(head.agency(), InAddress.number(arrival));
        return Form.to(head.home() + "/arrivals/" + InAddress.number(arrival));
    }

    private List<DeliveryView> waiting(OfficeHead head) {
        return Optional.of(head)
                .filter(one -> one.office().isPresent())
                .map(one -> deliveries.waiting(Set.of(one.agency()), MessageKind.EDOC, null, null, SHOWN, 0))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparingInt(ArrivalsController::urgency)
                        .reversed()
                        .thenComparingLong(DeliveryView::docId))
                .toList();
    }

    private static int urgency(DeliveryView delivery) {
        return Optional.ofNullable(delivery.packet().priority()).orElse(0);
    }
}
