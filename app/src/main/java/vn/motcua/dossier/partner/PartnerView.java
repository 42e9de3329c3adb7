package vn.motcua.dossier.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * An account of an agency's system.
 *
 * @param id its key
 * @param username by which it signs in
 * @param name what people call it
 * @param agencies for whom it speaks; also for all units below them
 * @param repeats what an insert of a dossier that is there does
 * @param success how "done" is written
 * @param version counts its changes
 * @param opened since when it exists
 * @param locked since when it may not be used; {@code null} if it may
 * @param used when it last called, to the minute; {@code null} if never
 */
public record PartnerView(
        long id,
        String username,
        String name,
        List<AgencyId> agencies,
        RepeatRule repeats,
        SuccessForm success,
        long version,
        Instant opened,
        @Nullable Instant locked,
        @Nullable Instant used) {

    public PartnerView {
        agencies = List.copyOf(agencies);
    }
}
