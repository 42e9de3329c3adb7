package vn.motcua.dossier.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.TaskView;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * A step in an inbox.
 *
 * @param task the step
 * @param code the dossier's code
 * @param procedure the procedure's code
 * @param procedureName its name
 * @param applicant who applies
 * @param status the dossier's status
 * @param promised until when the office's time runs; {@code null} while it does not
 */
public record InboxLine(
        TaskView task,
        DossierCode code,
        String procedure,
        String procedureName,
        String applicant,
        NationalStatus status,
        @Nullable Instant promised) {

    /** How it stands. */
    public ClockState clock(Instant now, Instant soon) {
        return ClockState.of(promised, now, soon);
    }
}
