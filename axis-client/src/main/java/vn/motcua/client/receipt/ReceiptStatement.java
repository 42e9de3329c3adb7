package vn.motcua.client.receipt;

import java.util.List;
import vn.motcua.client.json.Json;

/**
 * What a receipt says: that the axis took a packet over.
 *
 * @param packet the packet's id
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes how many
 * @param number the document's number
 * @param notation its symbol
 * @param sender the sender's code
 * @param time when, in UTC
 * @param receivers to whom it went
 */
public record ReceiptStatement(
        String packet,
        String sha256,
        long bytes,
        String number,
        String notation,
        String sender,
        String time,
        List<Receiver> receivers) {

    public ReceiptStatement {
        receivers = List.copyOf(receivers);
    }

    /**
     * One receiver.
     *
     * @param code as the packet names it
     * @param delivery by which it takes the packet
     * @param successor the code of the agency that has it, where that is a successor; else empty
     */
    public record Receiver(String code, String delivery, String successor) {}

    static ReceiptStatement of(Json said) {
        return new ReceiptStatement(
                said.get("docId").text(),
                said.get("sha256").text(),
                said.get("length").number(),
                said.get("number").text(),
                said.get("notation").text(),
                said.get("sender").text(),
                said.get("acceptedAt").text(),
                said.get("receivers").items().stream()
                        .map(one -> new Receiver(
                                one.get("code").text(),
                                one.get("docId").text(),
                                one.get("agency").text()))
                        .toList());
    }
}
