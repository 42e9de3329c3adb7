package vn.motcua.signing.sheaf;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheaf in the list of one's own.
 *
 * @param id which
 * @param asked when it was asked for
 * @param signed how many of its papers are signed
 * @param refused how many are not, and will not be
 * @param all how many there are
 */
public record SheafLine(UUID id, Instant asked, long signed, long refused, long all) {

    /** True if each has its outcome. */
    public boolean over() {
        return signed + refused == all;
    }
}
