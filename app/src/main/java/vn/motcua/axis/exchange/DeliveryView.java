package vn.motcua.axis.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.MessageKind;
import vn.motcua.kernel.AgencyId;

/**
 * A packet at one receiver.
 *
 * @param docId its number, by which the receiver takes and acknowledges it
 * @param packet the packet
 * @param receiver the agency that has it
 * @param receiverCode as the packet names it
 * @param addressed the agency that was meant, where a successor has it
 * @param state how far the receiver's software is
 * @param failures how often it could not take it
 * @param failedFor why, in the software's words
 * @param taken when the content was first served to the receiver
 * @param updated when anything of this last changed
 * @param held true while it waits for the verdict on its signature
 * @param withdrawn when the receiver agreed to a recall
 * @param stage how far the document has come at the receiver; {@code null} for packets that begin no document's life
 * @param request what the sender asked of the receiver and got no answer to; {@code null} likewise
 */
public record DeliveryView(
        long docId,
        PacketView packet,
        AgencyId receiver,
        String receiverCode,
        @Nullable AgencyId addressed,
        DeliveryState state,
        int failures,
        @Nullable String failedFor,
        @Nullable Instant taken,
        Instant updated,
        boolean held,
        @Nullable Instant withdrawn,
        @Nullable DocumentStage stage,
        @Nullable DocumentRequest request) {

    /** What sort of packet it is. */
    public MessageKind kind() {
        return packet.kind();
    }
}
