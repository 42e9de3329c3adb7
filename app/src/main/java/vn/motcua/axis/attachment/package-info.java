/**
 * What is known of the files in packets: looked at in closed machines after the packet was accepted, so that nobody waits for it, and shown to
 * receivers as a mark on each file. Nothing is refused here: what was accepted is delivered, and whoever opens a file has been told.
 */
@NamedInterface("attachment")
@NullMarked
package vn.motcua.axis.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
