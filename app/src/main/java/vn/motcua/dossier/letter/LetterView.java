package vn.motcua.dossier.letter;

import java.time.Instant;
import vn.motcua.dossier.DossierId;
import vn.motcua.procedure.flow.StepLetter;

/**
 * A letter that went out.
 *
 * @param id its key
 * @param dossier about which dossier
 * @param kind which form
 * @param issued when
 */
public record LetterView(long id, DossierId dossier, StepLetter kind, Instant issued) {

    /** Its address. */
    public String href() {
        return "/dossier/letters/" + id + ".pdf";
    }
}
