package vn.motcua.dossier.letter.shown;

import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.StepLetter;

/** What a letter is called. */
enum LetterTitle implements Worded {
    RECEIPT,
    SUPPLEMENT,
    REFUSAL,
    REJECTION,
    APOLOGY,
    CONTROL_SLIP;

    static LetterTitle of(StepLetter kind) {
        return valueOf(kind.name());
    }
}
