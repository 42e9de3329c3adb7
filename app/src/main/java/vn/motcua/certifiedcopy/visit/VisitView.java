package vn.motcua.certifiedcopy.visit;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/**
 * An appointment.
 *
 * @param id its key
 * @param agency where
 * @param at when
 * @param minutes how long
 * @param state how it stands
 * @param account whose
 * @param asker who comes
 * @param title what is to be certified
 * @param why why the office cancelled it; may be empty
 */
public record VisitView(
        UUID id,
        AgencyId agency,
        Instant at,
        int minutes,
        VisitState state,
        AccountId account,
        Asker asker,
        String title,
        String why) {

    @Override
    public String toString() {
        return "VisitView[" + id + "]"; // never a person in a log
    }
}
