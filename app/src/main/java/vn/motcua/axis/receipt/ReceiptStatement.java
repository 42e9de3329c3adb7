package vn.motcua.axis.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says of a packet. Codes and texts are as the packet has them.
 *
 * @param docId the sender's docId
 * @param sha256 of the packet's bytes, in hexadecimal
 * @param length how many bytes
 * @param kind {@code EDOC} or {@code STATUS}
 * @param documentId the document's name
 * @param number the document's number
 * @param notation its symbol
 * @param system the system that sent it; empty if it was sent by hand
 * @param sender the sender's code
 * @param acceptedAt when the axis took it over
 * @param receivers to whom it went
 */
public record ReceiptStatement(
        long docId,
        String sha256,
        long length,
        String kind,
        String documentId,
        String number,
        String notation,
        String system,
        String sender,
        Instant acceptedAt,
        List<Receiver> receivers) {

    public ReceiptStatement {
        receivers = List.copyOf(receivers);
    }

    /**
     * One receiver.
     *
     * @param docId by which it takes the packet
     * @param code as the packet names it
     * @param agency the code of the agency that has it, where that is a successor of the one that was named; else {@code null}
     */
    public record Receiver(
            long docId, String code, @Nullable String agency) {}
}
