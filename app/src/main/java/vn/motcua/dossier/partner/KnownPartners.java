package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that may be used, held in memory for seconds: what another node changes is seen within ten of them, what this one changes at once. */
@Component
class KnownPartners {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Partners partners;
    private final Clock clock;
    private final AtomicLong change = new AtomicLong();
    private volatile @Nullable Held held;

    KnownPartners(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    Optional<PartnerView> find(long id) {
        return Optional.ofNullable(all().get(id)).map(Partners.Known::partner);
    }

    Optional<Partners.Known> find(String username) {
        return all().values().stream()
                .filter(known -> known.partner().username().equals(username))
                .findFirst();
    }

    /** Has the next who asks read anew; sessions that are held in memory are looked up anew, too. */
    void forget() {
        change.incrementAndGet();
        held = null;
    }

    /** Grows with each change on this node. */
    long changes() {
        return change.get();
    }

    private Map<Long, Partners.Known> all() {
        Held now = held;
        Instant at = clock.instant();
        if (now != null && now.at.plus(FRESH).isAfter(at)) return now.partners;
        Held read = new Held(partners.open(), at);
        held = read;
        return read.partners;
    }

    private record Held(Map<Long, Partners.Known> partners, Instant at) {}
}
