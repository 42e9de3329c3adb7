package vn.motcua.axis.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What waits for an agency.
 *
 * @param agency the receiver
 * @param waiting packets it has not acknowledged
 * @param urgent how many of them are urgent documents
 * @param oldest when the oldest of them was accepted
 * @param failed how many of them its software said it could not take
 * @param byHand true if no system speaks for it, so that its clerk takes them by hand
 * @param calledAt when a system of its last called, or {@code null} if none has
 */
public record AgencyTraffic(
        AgencyId agency,
        long waiting,
        long urgent,
        Instant oldest,
        long failed,
        boolean byHand,
        @Nullable Instant calledAt) {}
