package vn.motcua.dossier.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.AgencyId;

/**
 * A result that waits for its signature.
 *
 * @param result its key
 * @param dossier of which dossier
 * @param code the dossier's code
 * @param agency which agency signs and seals it: the one that issues it, or whoever answers for that one since it was closed
 * @param revision the revision of the procedure
 * @param procedure what the procedure is called
 * @param applicant who applies
 * @param name what it is
 * @param number its number
 * @param issued the day on it
 * @param due when the dossier is due; {@code null} while its clock stands
 * @param step the step that waits; empty if none does
 * @param file the document
 */
public record ToSign(
        long result,
        DossierId dossier,
        DossierCode code,
        AgencyId agency,
        long revision,
        String procedure,
        String applicant,
        String name,
        String number,
        LocalDate issued,
        @Nullable Instant due,
        String step,
        UUID file) {}
