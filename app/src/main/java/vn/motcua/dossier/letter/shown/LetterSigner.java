package vn.motcua.dossier.letter.shown;

import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.StepLetter;

/** In which part whoever signs for the agency signs. */
enum LetterSigner implements Worded {
    RECEIPT,
    SUPPLEMENT,
    REFUSAL,
    REJECTION,
    APOLOGY,
    CONTROL_SLIP;

    static LetterSigner of(StepLetter kind) {
        return valueOf(kind.name());
    }
}
