package vn.motcua.directory.people;

import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Validity;

/**
 * A stretch in which the holder of a post may not exercise it (tạm đình chỉ công tác).
 *
 * @param id its key
 * @param appointment from what
 * @param term on which days
 * @param paper the decision
 * @param endedBy number of the document that let them return, or {@code null}
 */
public record Suspension(
        long id,
        AppointmentId appointment,
        Validity term,
        Paper paper,
        @Nullable String endedBy) {}
