package vn.motcua.notification.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * Somebody who could not be reached: a task of an office.
 *
 * @param task its key
 * @param delivery what could not be brought
 * @param address whole, as long as the task is open: it may be a slip of the pen
 * @param reason what the other side said
 * @param closed when an office had seen to it
 * @param note what it did
 */
public record UnreachedView(
        long task,
        @Nullable AgencyId agency,
        SendingView delivery,
        String address,
        String reason,
        Instant opened,
        @Nullable Instant closed,
        String note) {}
