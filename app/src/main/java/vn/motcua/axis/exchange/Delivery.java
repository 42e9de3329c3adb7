package vn.motcua.axis.exchange;

import org.jspecify.annotations.Nullable;
import vn.motcua.axis.DeliveryState;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;

/** A packet as one docId names it: its sender's, or one of its deliveries. */
record Delivery(
        long docId,
        long packet,
        AgencyId sender,
        @Nullable AgencyId receiver,
        @Nullable DeliveryState state,
        boolean taken,
        boolean held,
        boolean withdrawn,
        boolean gone,
        BlobId content,
        long length) {}
