package vn.motcua.vault.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.vault.EntryId;

/**
 * A link to an entry.
 *
 * @param id its key; not what opens it
 * @param owner whose
 * @param entry which entry
 * @param giver the owner's name, as whoever opens it reads it
 * @param purpose for what it was made, in the owner's words
 * @param most how often it can be opened
 * @param opened how often it was
 * @param made when
 * @param until until when
 * @param ended since when it was taken back
 */
public record ShareView(
        UUID id,
        UUID owner,
        EntryId entry,
        String giver,
        String purpose,
        int most,
        int opened,
        Instant made,
        Instant until,
        @Nullable Instant ended) {

    /** True if it can still be opened. */
    public boolean open(Instant now) {
        return ended == null && opened < most && until.isAfter(now);
    }

    /** How often it can still be opened. */
    public int left() {
        return most - opened;
    }

    @Override
    public String toString() {
        return "ShareView[" + id + "]"; // never a person in a log
    }
}
