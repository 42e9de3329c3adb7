package vn.motcua.notification.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.notification.channel.Way;

/**
 * A line of the ledger of deliveries.
 *
 * @param title what it said, which tells of nobody
 * @param address shortened
 * @param attempts how often it was tried
 * @param next when it is tried next; {@code null}: it is over
 * @param answer what the other side said last
 */
public record SendingView(
        long id,
        @Nullable AgencyId agency,
        String title,
        String link,
        Way way,
        String address,
        SendingState state,
        int attempts,
        Instant made,
        @Nullable Instant next,
        @Nullable Instant done,
        String answer) {}
