package vn.motcua.axis.event;

import java.time.Instant;
import vn.motcua.kernel.AgencyId;

/**
 * Something that happened.
 *
 * @param place where it stands in the order; the cursor after it
 * @param audience the agency that is told
 * @param kind what happened
 * @param delivery to which delivery
 * @param packet of which packet
 * @param at when
 */
public record AxisEvent(long place, AgencyId audience, EventKind kind, long delivery, long packet, Instant at) {}
