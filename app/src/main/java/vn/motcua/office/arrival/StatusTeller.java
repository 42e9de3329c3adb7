package vn.motcua.office.arrival;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentLife;
import vn.motcua.axis.DocumentLifecycle;
import vn.motcua.axis.DocumentParty;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.WrittenTime;
import vn.motcua.axis.edxml.writing.PacketWriter;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.SendPacket;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeRefusal;

/** Tells the sender of a document what has become of it: a status packet, in the transaction of the act that it tells of. */
@Component
public class StatusTeller {

    private final OwnOrgan own;
    private final Deliveries deliveries;
    private final SendPacket send;
    private final Actors actors;
    private final Clock clock;

    StatusTeller(OwnOrgan own, Deliveries deliveries, SendPacket send, Actors actors, Clock clock) {
        this.own = own;
        this.deliveries = deliveries;
        this.send = send;
        this.actors = actors;
        this.clock = clock;
    }

    /** The statuses that the table of a document's life admits next, for its receiver. */
    public List<StatusCode> open(Arrival arrival) {
        return life(arrival).stream()
                .flatMap(life -> Stream.of(StatusCode.values())
                        .filter(status -> !status.sender())
                        .filter(status -> DocumentLifecycle.step(life, DocumentEvent.of(status), DocumentParty.RECEIVER)
                                        .fit()
                                == DocumentFit.FITS))
                .toList();
    }

    /** Tells it; refused if the table does not admit it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Arrival arrival, StatusCode status, String description) {
        if (!open(arrival).contains(status)) throw OfficeRefusal.STEP_NOT_OPEN.because(arrival.called());
        StatusPacket packet = new StatusPacket(
                own.of(arrival.agency()),
                arrival.cited(),
                Staff.NONE,
                status.code(),
                description,
                WrittenTime.of(clock.instant()));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PacketWriter.write(packet, index -> new ByteArrayInputStream(new byte[0]), bytes);
            send.send(
                    Caller.byHand(arrival.agency(), actors.current()),
                    new SendPacket.Command(
                            packet.from().id().text(),
                            MessageKind.STATUS,
                            List.of(),
                            new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the document stands; empty for a packet that begins no life. */
    public Optional<DocumentLife> life(Arrival arrival) {
        return deliveries.find(arrival.docId()).flatMap(StatusTeller::life);
    }

    private static Optional<DocumentLife> life(DeliveryView delivery) {
        return delivery.stage() == null || delivery.request() == null
                ? Optional.empty()
                : Optional.of(new DocumentLife(delivery.stage(), delivery.request()));
    }
}
