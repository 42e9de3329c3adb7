package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepKind;
import vn.motcua.procedure.flow.StepRole;

/**
 * A step of a dossier that somebody has, or had.
 *
 * @param id its key
 * @param dossier of which dossier
 * @param step the step's id in the procedure's flow
 * @param name what is done
 * @param kind work of an officer, an opinion of another agency, or waiting for the applicant
 * @param role who does it; {@code null} while the applicant is waited for
 * @param agency whose it is
 * @param unit in which unit; empty: whichever
 * @param opened since when
 * @param due until when; {@code null} if nobody says
 * @param holder who took it; {@code null} while nobody has
 * @param holderName that officer's name, or empty
 * @param closed when it ended; {@code null} while it is open
 */
public record TaskView(
        long id,
        DossierId dossier,
        String step,
        String name,
        StepKind kind,
        @Nullable StepRole role,
        AgencyId agency,
        String unit,
        Instant opened,
        @Nullable Instant due,
        @Nullable AccountId holder,
        String holderName,
        @Nullable Instant closed) {}
