package vn.motcua.axis.oversight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What went from one agency to another in a stretch of time.
 *
 * @param from the sender
 * @param to the receiver
 * @param documents packets with a document
 * @param statuses packets that tell what became of one
 * @param taken how many of both the receiver has taken
 * @param typicalLag how long half of those took from acceptance until the receiver took them, or {@code null} if none was
 */
public record Flow(
        AgencyId from,
        AgencyId to,
        long documents,
        long statuses,
        long taken,
        @Nullable Duration typicalLag) {}
