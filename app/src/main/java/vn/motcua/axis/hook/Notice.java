package vn.motcua.axis.hook;

import java.util.List;
import vn.motcua.axis.event.AxisEvent;

/**
 * What a hook is told at once.
 *
 * @param after the cursor before it
 * @param until the cursor after it
 * @param events what happened between the two
 * @param more true if more has happened after it
 * @param urgent deliveries with an urgency that are still to be told, these and all later ones, the most urgent first
 */
record Notice(long after, long until, List<AxisEvent> events, boolean more, List<Urgent> urgent) {

    /** A delivery that should not wait for its turn. */
    record Urgent(long delivery, long packet, int priority) {}
}
