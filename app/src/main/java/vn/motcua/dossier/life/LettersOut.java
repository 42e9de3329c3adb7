package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.Collection;
import vn.motcua.dossier.DossierId;
import vn.motcua.procedure.flow.StepLetter;

/** Writes what is handed or sent out. Part of the act's transaction: a letter is kept exactly if its act is, with the facts as they were then. */
public interface LettersOut {

    /**
     * Keeps the letters that a step sends out when it ends.
     *
     * @param event the line of the timeline that the act made
     * @param note what was said with it: what is missing, why it is refused
     */
    void issue(DossierId dossier, Collection<StepLetter> letters, int event, String note);

    /**
     * Keeps an apology (form 04).
     *
     * @param promised the date that cannot be kept
     * @param next the new one
     */
    void apologise(DossierId dossier, int event, String cause, Instant promised, Instant next);
}
