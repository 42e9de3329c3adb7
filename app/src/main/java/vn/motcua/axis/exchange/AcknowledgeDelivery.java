package vn.motcua.axis.exchange;

import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.GroupWriter;
import vn.motcua.kernel.database.GroupWriters;

/**
 * A receiver's software says how far it is with a delivery; it may say so any number of times. Done takes it off the list for good, failed
 * keeps it there and is counted. What was said by many at once is written together.
 */
@Component
public class AcknowledgeDelivery {

    private static final int ROOM = 1_024;
    private static final int TOGETHER = 256;
    private static final int LONGEST_REASON = 500;

    private final NamedDeliveries named;
    private final GroupWriter<RecordAcknowledgements.Said, Boolean> writer;

    AcknowledgeDelivery(NamedDeliveries named, GroupWriters writers, RecordAcknowledgements record) {
        this.named = named;
        this.writer =
                writers.open("axis-acknowledge", ROOM, TOGETHER, TOGETHER, one -> 1, AxisRefusal.BUSY, record::record);
    }

    /** Says it. Only a receiver can; for anybody else there is no such delivery. */
    public void acknowledge(Caller caller, String docId, DeliveryState state, String reason) {
        if (state == DeliveryState.INITIAL) throw Refused.at("status", AxisRefusal.ARGUMENT_WRONG, "status");
        Delivery found = named.find(caller, docId);
        if (found.receiver() == null || found.held() || !caller.serves(found.receiver()))
            throw Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN);
        if (found.state() == DeliveryState.DONE) return; // it is, and stays
        String why = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        writer.write(new RecordAcknowledgements.Said(
                found.docId(), found.packet(), found.receiver(), state, why, caller.recorded()));
    }
}
