package vn.motcua.office.demo;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.office.arrival.AcceptArrival;
import vn.motcua.office.arrival.Arrival;
import vn.motcua.office.arrival.Arrivals;
import vn.motcua.office.arrival.AssignArrival;
import vn.motcua.office.arrival.RefuseArrival;
import vn.motcua.office.arrival.ReportProgress;
import vn.motcua.office.arrival.StatusTeller;
import vn.motcua.office.arrival.TakeIn;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Offices;

/** Handles letters of the demo nation where they came in; a step that was taken is not taken again. */
@Component
class DemoReceivers {

    private final Deliveries deliveries;
    private final Arrivals arrivals;
    private final Offices offices;
    private final StatusTeller teller;
    private final TakeIn takeIn;
    private final AcceptArrival accept;
    private final AssignArrival assign;
    private final ReportProgress report;
    private final RefuseArrival refuse;

    DemoReceivers(
            Deliveries deliveries,
            Arrivals arrivals,
            Offices offices,
            StatusTeller teller,
            TakeIn takeIn,
            AcceptArrival accept,
            AssignArrival assign,
            ReportProgress report,
            RefuseArrival refuse) {
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.offices = offices;
        this.teller = teller;
        this.takeIn = takeIn;
        this.accept = accept;
        this.assign = assign;
        this.report = report;
        this.refuse = refuse;
    }

    void finish(AgencyId agency, String words, String unit) throws IOException {
        Arrival arrival = arrival(agency, words);
        long book = offices.require(agency).books(Direction.INCOMING).getFirst().id();
        if (open(arrival, StatusCode.ACCEPTED)) accept.run(agency, arrival.docId(), book);
        if (open(arrival, StatusCode.ASSIGNED)) assign.run(agency, arrival.docId(), unit);
        if (open(arrival, StatusCode.FINISHED)) report.run(agency, arrival.docId(), StatusCode.FINISHED);
    }

    void refuse(AgencyId agency, String words, String reason) throws IOException {
        Arrival arrival = arrival(agency, words);
        if (open(arrival, StatusCode.REFUSED)) refuse.run(agency, arrival.docId(), reason);
    }

    private boolean open(Arrival arrival, StatusCode status) {
        return teller.open(arrival).contains(status);
    }

    private Arrival arrival(AgencyId agency, String words) throws IOException {
        for (DeliveryView one : deliveries.waiting(Set.of(agency), MessageKind.EDOC, null, null, 10, 0))
            if (one.packet().subject().contains(words)) takeIn.run(agency, one.docId());
        return Optional.of(arrivals.find(agency, words, new Paging(1, 1)).items())
                .filter(found -> !found.isEmpty())
                .map(found -> found.getFirst())
                .orElseThrow(() -> new IllegalStateException("the demo's letter did not come: " + words));
    }
}
