package vn.motcua.directory.people;

import java.util.List;
import vn.motcua.kernel.AgencyId;

/**
 * A post that an official held, holds or will hold.
 *
 * @param appointment how and when
 * @param title of the post on the appointment's first day
 * @param role what the post is to its agency
 * @param agency where
 * @param agencyName what that was called on the first day
 * @param suspensions when they might not exercise it
 */
public record CareerPost(
        Appointment appointment,
        String title,
        Role role,
        AgencyId agency,
        String agencyName,
        List<Suspension> suspensions) {

    public CareerPost {
        suspensions = List.copyOf(suspensions);
    }
}
