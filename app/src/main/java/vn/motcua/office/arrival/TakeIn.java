package vn.motcua.office.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Offices;

/**
 * Takes into the office what waits for it on the axis, and tells the sender that it arrived (01). Its files go through the intake of strangers'
 * files first. Doing it again changes nothing.
 */
@Operation(records = OfficeAudit.ArrivalTakenIn.class, law = "QĐ 28/2018/QĐ-TTg, Đ.9")
public class TakeIn {

    private final Offices offices;
    private final AxisSystems systems;
    private final Deliveries deliveries;
    private final TakePacket take;
    private final AcknowledgeDelivery acknowledge;
    private final Intake intake;
    private final ArrivalStore store;
    private final Arrivals arrivals;
    private final StatusTeller teller;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final AuditLog audit;

    TakeIn(
            Offices offices,
            AxisSystems systems,
            Deliveries deliveries,
            TakePacket take,
            AcknowledgeDelivery acknowledge,
            Intake intake,
            ArrivalStore store,
            Arrivals arrivals,
            StatusTeller teller,
            TransactionTemplate transaction,
            Actors actors,
            AuditLog audit) {
        this.offices = offices;
        this.systems = systems;
        this.deliveries = deliveries;
        this.take = take;
        this.acknowledge = acknowledge;
        this.intake = intake;
        this.store = store;
        this.arrivals = arrivals;
        this.teller = teller;
        this.transaction = transaction;
        this.actors = actors;
        this.audit = audit;
    }

    /** Takes one delivery in. */
    public void run(AgencyId agency, long docId) throws IOException {
        offices.require(agency);
        if (systems.connected(Set.of(agency)).contains(agency)) throw OfficeRefusal.OWN_SOFTWARE.because();
        DeliveryView delivery = deliveries
                .find(docId)
                .filter(one -> one.receiver().equals(agency) && !one.held())
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        Caller caller = Caller.byHand(agency, actors.current());
        if (arrivals.find(agency, docId).isEmpty()) enter(agency, delivery, caller);
        acknowledge.acknowledge(caller, Long.toString(docId), DeliveryState.DONE, "");
    }

    private void enter(AgencyId agency, DeliveryView delivery, Caller caller) throws IOException {
        try (PacketFiles files = new PacketFiles()) {
            DocumentPacket packet = read(delivery, caller, files);
            List<IntakeFile> taken = files(packet, files);
            transaction.executeWithoutResult(status -> write(agency, delivery, packet, taken));
        }
    }

    private DocumentPacket read(DeliveryView delivery, Caller caller, PacketFiles files) throws IOException {
        try (TakePacket.Taken taken = take.take(caller, Long.toString(delivery.docId()));
                InputStream bytes = taken.bytes()) {
            return new PacketReader(PacketLimits.STANDARD)
                    .read(bytes, files)
                    .packet()
                    .filter(DocumentPacket.class::isInstance)
                    .map(DocumentPacket.class::cast)
                    .orElseThrow(
                            () -> new IllegalStateException("the axis took what is no packet: " + delivery.docId()));
        }
    }

    private List<IntakeFile> files(DocumentPacket packet, PacketFiles files) throws IOException {
        List<IntakeFile> taken = new ArrayList<>();
        for (int i = 0; i < packet.attachments().size(); i++) {
            Attachment attachment = packet.attachments().get(i);
            try (InputStream content = files.content(i, attachment)) {
                taken.add(intake.examine(intake.receive(content, attachment.name(), IntakePolicy.PAPERS)));
            }
        }
        return taken;
    }

    private void write(AgencyId agency, DeliveryView delivery, DocumentPacket packet, List<IntakeFile> files) {
        if (!store.add(agency, delivery, packet)) return; // another clerk was faster
        for (int i = 0; i < files.size(); i++) store.add(delivery.docId(), i + 1, files.get(i));
        Arrival arrival = store.hold(agency, delivery.docId());
        if (teller.open(arrival).contains(StatusCode.ARRIVED)) teller.tell(arrival, StatusCode.ARRIVED, "");
        audit.record(new OfficeAudit.ArrivalTakenIn(agency, delivery.docId(), arrival.called()));
    }
}
