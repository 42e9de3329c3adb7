package vn.motcua.dossier.letter;

import java.time.Instant;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.seal.SealedPaper;

/**
 * A letter that went out.
 *
 * @param id its key
 * @param dossier about which dossier
 * @param kind which form
 * @param issued when
 * @param agency who sent it
 * @param seal whether that agency's seal is on it
 */
public record LetterView(
        long id, DossierId dossier, StepLetter kind, Instant issued, AgencyId agency, SealedPaper seal) {

    /** True if it goes out to the applicant, sealed where the agency has a seal; the control slip stays among officers, as a print. */
    public boolean sealing() {
        return LetterFiles.outward(kind);
    }

    /** Its address. */
    public String href() {
        return "/dossier/letters/" + id + ".pdf";
    }
}
