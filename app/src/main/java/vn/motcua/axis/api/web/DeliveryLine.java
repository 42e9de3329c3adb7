package vn.motcua.axis.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.PacketView;
import vn.motcua.kernel.text.Words;

/** A delivery as JSON. Ids are texts; times are in UTC; the status is worded in the language asked for. */
record DeliveryLine(
        String delivery,
        String packet,
        String type,
        @Nullable String business,
        String from,
        String to,
        String document,
        String number,
        String notation,
        String subject,
        long bytes,
        String sha256,
        String signature,
        boolean sealed,
        Instant receivedAt,
        String state,
        @Nullable String failedFor,
        @Nullable String stage,
        String status,
        @Nullable Instant takenAt,
        @Nullable Instant withdrawnAt,
        Instant changedAt) {

    static DeliveryLine of(DeliveryView view, Words words) {
        PacketView packet = view.packet();
        return new DeliveryLine(
                Long.toString(view.docId()),
                Long.toString(packet.docId()),
                packet.kind().wire(),
                packet.business() == null ? null : packet.business().name().toLowerCase(java.util.Locale.ROOT),
                packet.senderCode(),
                view.receiverCode(),
                packet.documentId(),
                packet.number(),
                packet.notation(),
                packet.subject(),
                packet.length(),
                packet.content().sha256(),
                packet.signature().name().toLowerCase(java.util.Locale.ROOT),
                packet.sealed(),
                packet.accepted(),
                view.state().wire(),
                view.failedFor(),
                view.stage() == null ? null : view.stage().name().toLowerCase(java.util.Locale.ROOT),
                view.stage() == null ? "" : words.t(view.stage()),
                view.taken(),
                view.withdrawn(),
                view.updated());
    }
}
