package vn.motcua.kernel.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What could not be done and is passed over for ten minutes, so that what stands behind it goes on. Of this node and its memory: another node, or a start, tries at once.
 *
 * @param <K> by what the work is known
 */
public final class SetAside<K> {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Map<K, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Nothing yet. */
    public SetAside(Clock clock) {
        this.clock = clock;
    }

    /** This is passed over from now on. */
    public void add(K work) {
        since.put(work, clock.instant());
    }

    /** What is to be passed over now. */
    public Set<K> now() {
        Instant now = clock.instant();
        since.values().removeIf(at -> at.plus(PAUSE).isBefore(now));
        return Set.copyOf(since.keySet());
    }
}
