package vn.motcua.audit.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.entry.Entry;

/**
 * One page of entries, newest first.
 *
 * @param entries what was found
 * @param next where the next page goes on; null if there is no more
 * @param searchedBackTo set where the search stopped for lack of time before the page was full: everything since then was looked at
 */
public record Found(
        List<Entry> entries,
        @Nullable Cursor next,
        @Nullable Instant searchedBackTo) {

    public Found {
        entries = List.copyOf(entries);
    }
}
