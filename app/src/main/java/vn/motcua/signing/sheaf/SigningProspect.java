package vn.motcua.signing.sheaf;

import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.Refused;

/**
 * How whoever acts would sign a paper, or why not.
 *
 * @param words what would stand above the signature, such as "KT. CHỦ TỊCH"; empty if refused
 * @param refused why not; {@code null} if they may
 */
public record SigningProspect(String words, @Nullable Refused refused) {

    /** True if they may. */
    public boolean able() {
        return refused == null;
    }
}
