package vn.motcua.procedure.transfer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.intake.FileId;

/**
 * An import, as far as it has come.
 *
 * @param id its key
 * @param file the file in the kernel's intake
 * @param fileName what its sender called it
 * @param agency all lines are of this agency; empty: of the one that each line names
 * @param state where it stands
 * @param problem why it failed: the name of an {@link ImportFault}, or empty
 * @param detail what the problem's sentence names
 * @param begunBy who began it
 * @param begunAt when
 * @param endedAt when it ended, or {@code null}
 * @param counts what became of its lines so far
 */
public record ImportView(
        long id,
        FileId file,
        String fileName,
        Optional<AgencyId> agency,
        ImportState state,
        String problem,
        String detail,
        String begunBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        Counts counts) {

    /**
     * What became of the lines.
     *
     * @param done lines read
     * @param created procedures that are new
     * @param changed listed ones with a new revision
     * @param drafted ones for which a draft was made
     * @param unchanged ones with nothing new
     * @param refused lines that were not taken
     */
    public record Counts(int done, int created, int changed, int drafted, int unchanged, int refused) {

        /** How many lines had this outcome. */
        public int of(LineOutcome outcome) {
            return switch (outcome) {
                case CREATED -> created;
                case CHANGED -> changed;
                case DRAFTED -> drafted;
                case UNCHANGED -> unchanged;
                case REFUSED -> refused;
            };
        }
    }

    /** True while there may be more to come. */
    public boolean going() {
        return state == ImportState.WAITING || state == ImportState.RUNNING;
    }
}
