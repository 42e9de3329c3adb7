package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The systems that may call, held in memory so that knowing who calls costs no statement. What another node changes is seen within seconds;
 * what this one changes, at once.
 */
@Component
class KnownSystems {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final SystemRows rows;
    private final Clock clock;
    private volatile Held held = new Held(Map.of(), Instant.MIN);

    KnownSystems(SystemRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Optional<AxisSystem> find(String code) {
        Held now = held;
        if (now.readAt.isBefore(clock.instant().minus(FRESH))) now = read(now);
        return Optional.ofNullable(now.byCode.get(code));
    }

    /** Has the next caller read anew. */
    void forget() {
        held = new Held(held.byCode, Instant.MIN);
    }

    private synchronized Held read(Held seen) {
        if (held != seen) return held; // somebody else has just read
        Instant now = clock.instant();
        held = new Held(rows.open(now), now);
        return held;
    }

    private record Held(Map<String, AxisSystem> byCode, Instant readAt) {}
}
