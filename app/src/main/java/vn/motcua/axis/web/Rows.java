package vn.motcua.axis.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.PacketView;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/** Rows of lists, in the words of the contract. What has no value is left out. */
@Component
class Rows {

    static final String SERVICE = "eDoc";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(DatabaseClock.VIETNAM);

    private final Messages messages;

    Rows(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> waiting(DeliveryView delivery) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("docId", Long.toString(delivery.docId()));
        row.put("serviceType", SERVICE);
        row.put("messageType", delivery.kind().wire());
        row.put("from", delivery.packet().senderCode());
        row.put("to", delivery.receiverCode());
        row.put("created_time", time(delivery.packet().accepted()));
        row.put("updated_time", time(delivery.updated()));
        row.put("status", delivery.state().wire());
        row.put("status_desc", messages.text(Language.VI, delivery.state()));
        return row;
    }

    Map<String, Object> sent(DeliveryView delivery) {
        PacketView packet = delivery.packet();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("serviceType", SERVICE);
        row.put("messageType", packet.kind().wire());
        row.put("senderDocId", Long.toString(packet.docId()));
        row.put("receiverDocId", Long.toString(delivery.docId()));
        row.put("fromCode", packet.senderCode());
        row.put("toCode", delivery.receiverCode());
        put(row, "title", packet.subject());
        put(row, "notation", notation(packet));
        row.put("sentTime", time(packet.accepted()));
        if (delivery.taken() != null) row.put("receivedTime", time(delivery.taken()));
        row.put("sendStatus", (delivery.held() ? DeliveryState.PROCESSING : DeliveryState.DONE).wire());
        row.put(
                "sendStatusDesc",
                messages.text(Language.VI, delivery.held() ? "axis.exchange.held" : "axis.exchange.sent"));
        row.put("receiveStatus", delivery.state().wire());
        row.put("receiveStatusDesc", business(delivery));
        return row;
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    private static String notation(PacketView packet) {
        return packet.notation().isEmpty() ? packet.number() : packet.number() + "/" + packet.notation();
    }

    /** The document's life where there is one; else how far the receiver's software is. */
    private String business(DeliveryView delivery) {
        return messages.text(Language.VI, delivery.stage() == null ? delivery.state() : delivery.stage());
    }

    private static void put(Map<String, Object> row, String name, String value) {
        if (!value.isEmpty()) row.put(name, value);
    }
}
