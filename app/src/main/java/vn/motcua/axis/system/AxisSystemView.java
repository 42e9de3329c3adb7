package vn.motcua.axis.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.packet.SignatureForm;

/**
 * A connected system.
 *
 * @param code what it calls itself on the wire
 * @param name what people call it
 * @param agencies for whom it speaks
 * @param opened since when
 * @param closed since when it may call no more; {@code null} while it may
 * @param used when it last called, to the minute; {@code null} if never
 * @param stampAge how old the time stamp of that call was; beyond a day its software keeps stamps too long, or its clock is wrong
 * @param secrets by how many secrets it may be known now
 * @param form in which form of signature its software takes packets
 */
public record AxisSystemView(
        String code,
        String name,
        List<AgencyId> agencies,
        Instant opened,
        @Nullable Instant closed,
        @Nullable Instant used,
        @Nullable Duration stampAge,
        int secrets,
        SignatureForm form) {

    public AxisSystemView {
        agencies = List.copyOf(agencies);
    }
}
