package vn.motcua.dossier.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;

/**
 * An apology for a due date that is not kept.
 *
 * @param dossier of which dossier
 * @param cause why
 * @param unit who had it
 * @param before the due date that is not kept
 * @param proposed the new one
 * @param signed when it was signed; {@code null} while it is a draft
 * @param who who signed
 * @param escalated since when it is the agency above that is to look: the draft was not signed in time, or the new date was not kept either
 */
public record Apology(
        DossierId dossier,
        String cause,
        String unit,
        Instant before,
        Instant proposed,
        @Nullable Instant signed,
        String who,
        @Nullable Instant escalated) {

    /** How it stands. */
    public ApologyState state() {
        if (escalated != null) return ApologyState.ESCALATED;
        return signed == null ? ApologyState.DRAFTED : ApologyState.SIGNED;
    }
}
