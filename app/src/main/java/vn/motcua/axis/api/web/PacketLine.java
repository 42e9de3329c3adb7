package vn.motcua.axis.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.exchange.PacketView;

/** A packet as its sender sees it, as JSON; with its deliveries where one is asked for. */
record PacketLine(
        String packet,
        String type,
        @Nullable String business,
        String from,
        String document,
        String number,
        String notation,
        String subject,
        long bytes,
        String sha256,
        String signature,
        boolean sealed,
        boolean marked,
        int receivers,
        Instant receivedAt,
        @Nullable List<DeliveryLine> deliveries) {

    static PacketLine of(PacketView view, @Nullable List<DeliveryLine> deliveries) {
        return new PacketLine(
                Long.toString(view.docId()),
                view.kind().wire(),
                view.business() == null ? null : view.business().name().toLowerCase(Locale.ROOT),
                view.senderCode(),
                view.documentId(),
                view.number(),
                view.notation(),
                view.subject(),
                view.length(),
                view.content().sha256(),
                view.signature().name().toLowerCase(Locale.ROOT),
                view.sealed(),
                view.marked(),
                view.receivers(),
                view.accepted(),
                deliveries);
    }
}
