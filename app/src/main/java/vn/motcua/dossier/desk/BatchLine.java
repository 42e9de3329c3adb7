package vn.motcua.dossier.desk;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * What became of one of several dossiers that were worked on in one go.
 *
 * @param line the dossier and its step
 * @param status its status after it; {@code null} if it was refused
 * @param refused why not; {@code null} if it was done
 */
public record BatchLine(
        InboxLine line,
        @Nullable NationalStatus status,
        @Nullable Refused refused) {}
