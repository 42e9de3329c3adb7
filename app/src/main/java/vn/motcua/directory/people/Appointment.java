package vn.motcua.directory.people;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.OfficialId;

/**
 * One official in one post.
 *
 * @param id its key
 * @param position the post
 * @param official who holds it
 * @param kind in what way
 * @param concurrent true if it is held beside a main post (kiêm nhiệm)
 * @param seat which of the post's seats; 0 for one who stands in for a head
 * @param term on which days
 * @param paper the decision
 * @param endedBy number of the document by which it ended, or {@code null}
 */
public record Appointment(
        AppointmentId id,
        PositionId position,
        OfficialId official,
        AppointmentKind kind,
        boolean concurrent,
        int seat,
        Validity term,
        Paper paper,
        @Nullable String endedBy) {}
