package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Duration;
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

    private final Recent<Map<String, AxisSystem>> byCode;

    KnownSystems(SystemRows rows, Clock clock) {
        this.byCode = new Recent<>(() -> rows.open(clock.instant()), FRESH, clock);
    }

    Optional<AxisSystem> find(String code) {
        return Optional.ofNullable(byCode.get().get(code));
    }

    /** Has the next caller read anew. */
    void forget() {
        byCode.forget();
    }
}
