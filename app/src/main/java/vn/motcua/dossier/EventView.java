package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.life.Act;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * One line of a dossier's timeline.
 *
 * @param number counts from 1 without a gap
 * @param at when
 * @param act what happened
 * @param status the status after it
 * @param agency whose officer did it; {@code null} for the applicant and the system
 * @param who the officer's name; empty for the applicant and the system
 * @param inStead in whose stead that officer did it; empty: by their own right
 * @param step the name of the step that ended with it; empty if none did
 * @param outcome how that step ended
 * @param note what was said with it
 */
public record EventView(
        int number,
        Instant at,
        Act act,
        NationalStatus status,
        @Nullable AgencyId agency,
        String who,
        String inStead,
        String step,
        String outcome,
        String note) {}
