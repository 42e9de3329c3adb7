package vn.motcua.axis.exchange;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What a packet addressed to a code would meet today.
 *
 * @param found who would have it
 * @param agency the agency that would have it; {@code null} if nobody would
 * @param addressed who was meant, where a successor would have it; else {@code null}
 * @param lockedFor why it takes nothing just now; {@code null} if it does
 * @param signed true if it takes packets with a valid signature only
 */
public record Addressed(
        Found found,
        @Nullable AgencyId agency,
        @Nullable AgencyId addressed,
        @Nullable String lockedFor,
        boolean signed) {

    /** Who a code leads to. */
    public enum Found {
        /** An agency that carries the code. */
        OPEN,
        /** The one agency that answers for the one who carried it. */
        SUCCESSOR,
        /** Nobody any more. */
        CLOSED,
        /** Nobody ever carried it. */
        UNKNOWN
    }
}
