package vn.motcua.signing.sheaf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Slice;

/**
 * Papers that were asked for in one go.
 *
 * @param id the sheaf
 * @param asked when
 * @param papers one page of them, what was refused first
 * @param signed how many are signed
 * @param refused how many are not and will not be
 * @param waiting how many nobody has begun with: those can be taken back
 * @param all how many there are
 */
public record SheafView(
        UUID id, Instant asked, Slice<PaperView> papers, long signed, long refused, long waiting, long all) {

    /** True if each has its outcome. */
    public boolean over() {
        return signed + refused == all;
    }

    /**
     * One of them.
     *
     * @param title what it is called
     * @param link where it is looked at
     * @param state how far it is
     * @param refusal the key of the sentence that says why not; {@code null} if it was not refused
     * @param args what the sentence names
     */
    public record PaperView(
            String title,
            String link,
            PaperState state,
            @Nullable String refusal,
            List<String> args) {

        public PaperView {
            args = List.copyOf(args);
        }
    }
}
