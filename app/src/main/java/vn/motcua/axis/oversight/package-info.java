/**
 * Watching over the axis: how the exchange flows, what waits for whom, how much was sent, and finding a packet. Reads what the exchange wrote and
 * changes nothing of it.
 */
@NullMarked
package vn.motcua.axis.oversight;

import org.jspecify.annotations.NullMarked;
