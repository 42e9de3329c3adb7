package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something of the database that is held in memory for seconds, so that asking for it costs no statement. What another node changes is seen when
 * the seconds are over; what this one changes, after {@link #forget}.
 */
public final class Recent<T> {

    private final Supplier<T> read;
    private final Duration fresh;
    private final Clock clock;
    private volatile @Nullable Held<T> held;

    /**
     * @param read asks the database
     * @param fresh how long that holds
     */
    public Recent(Supplier<T> read, Duration fresh, Clock clock) {
        this.read = read;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** What is held, or what was read just now. */
    public T get() {
        Held<T> now = held;
        return now == null || now.readAt.isBefore(clock.instant().minus(fresh)) ? read(now) : now.value;
    }

    /** Has the next who asks read anew. */
    public void forget() {
        held = null;
    }

    private synchronized T read(@Nullable Held<T> seen) {
        Held<T> now = held;
        if (now != null && now != seen) return now.value; // somebody else has just read
        Instant at = clock.instant();
        T value = read.get();
        held = new Held<>(value, at);
        return value;
    }

    private record Held<T>(T value, Instant readAt) {}
}
