package vn.motcua.axis.key;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which keys systems have. */
@Component
public class SystemKeys {

    private final KeyRows rows;
    private final Clock clock;

    SystemKeys(KeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All keys of a system, the newest first; ended ones too. */
    public List<SystemKeyView> of(String system) {
        return rows.of(system);
    }

    /** The key that requests name so, if it counts now and its system may call. Asked each time: what was ended ends at once. */
    public Optional<KnownKey> known(String keyId) {
        return rows.known(keyId, clock.instant());
    }

    /** Remembers that a key signed just now. */
    public void used(KnownKey key) {
        Instant now = clock.instant();
        rows.used(key, now);
    }
}
