package vn.motcua.signing.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says of its time, and what of that is proven.
 *
 * @param claimedAt when, by the signer's own word; {@code null} if that is not told
 * @param stamped true if a time stamp comes with it, whatever it is worth
 * @param provenAt when it was there already, by a time stamp that is believed; {@code null} if none is
 */
public record SignedWhen(
        @Nullable Instant claimedAt,
        boolean stamped,
        @Nullable Instant provenAt) {

    /** The time is told by nobody. */
    public static final SignedWhen UNTOLD = new SignedWhen(null, false, null);
}
