package vn.motcua.office.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentParty;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/** The reasons that receivers gave, read from the status packets in which they stand. */
@Component
public class Reasons {

    private static final int MOST = 40;
    private static final int RECEIVERS = 100;

    private final Deliveries deliveries;
    private final TakePacket take;
    private final Actors actors;

    Reasons(Deliveries deliveries, TakePacket take, Actors actors) {
        this.deliveries = deliveries;
        this.take = take;
        this.actors = actors;
    }

    /** Of what was told to an agency: the words of those statuses that give any, by the number of their packet. */
    public Map<Long, String> of(AgencyId agency, List<DocumentTold> told) throws IOException {
        Map<Long, String> reasons = new TreeMap<>();
        List<DocumentTold> some = told.stream()
                .filter(one -> one.party() == DocumentParty.RECEIVER)
                .filter(one -> one.event() == DocumentEvent.REFUSED
                        || one.event() == DocumentEvent.AGREED
                        || one.event() == DocumentEvent.DECLINED)
                .limit(MOST)
                .toList();
        for (DocumentTold one : some) {
            String words = words(agency, one.packet());
            if (!words.isEmpty()) reasons.put(one.packet(), words);
        }
        return reasons;
    }

    private String words(AgencyId agency, long packet) throws IOException {
        for (DeliveryView delivery :
                deliveries.of(packet, new Paging(1, RECEIVERS)).items())
            if (delivery.receiver().equals(agency)) return readable(agency, delivery.docId());
        return "";
    }

    /** The page of a letter stands without these words, too. */
    private String readable(AgencyId agency, long docId) throws IOException {
        try {
            return read(agency, docId);
        } catch (Refused busyOrGone) {
            return "";
        }
    }

    private String read(AgencyId agency, long docId) throws IOException {
        try (TakePacket.Taken taken = take.take(Caller.byHand(agency, actors.current()), Long.toString(docId));
                InputStream bytes = taken.bytes()) {
            return new PacketReader(PacketLimits.STANDARD)
                    .read(bytes, AttachmentSink.NONE)
                    .packet()
                    .filter(StatusPacket.class::isInstance)
                    .map(packet -> ((StatusPacket) packet).description())
                    .orElse("");
        }
    }
}
