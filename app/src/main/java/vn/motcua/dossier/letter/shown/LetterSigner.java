package vn.motcua.dossier.letter.shown;

import java.util.Set;
import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.StepLetter;

/** In which part whoever signs for the agency signs. */
enum LetterSigner implements Worded {
    RECEIPT,
    SUPPLEMENT,
    REFUSAL,
    REJECTION,
    APOLOGY,
    CONTROL_SLIP,
    /** Where the agency seals in the place of its head: whoever is named acted in its name, and need not head it. */
    ON_BEHALF;

    private static final Set<StepLetter> OF_THE_HEAD = Set.of(StepLetter.REJECTION, StepLetter.APOLOGY);

    static LetterSigner of(StepLetter kind, boolean sealed) {
        return sealed && OF_THE_HEAD.contains(kind) ? ON_BEHALF : valueOf(kind.name());
    }
}
