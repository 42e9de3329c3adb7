package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How often sign-ins are tried, on this node: by name and by address, so many a minute. A password of ours cannot be guessed; what is limited is
 * the work that guessing makes.
 */
@Component
class SignInTries {

    private static final int WRONG_A_MINUTE = 20;
    private static final int ALL_A_MINUTE = 600;
    private static final int MOST_NAMES = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /** Refuses whoever was wrong too often within a minute, or signs in without end. */
    void check(String username, String address) {
        if (count("!" + username + "\n" + address) >= WRONG_A_MINUTE
                || count("!" + address) >= ALL_A_MINUTE
                || count(username) >= ALL_A_MINUTE) throw PartnerRefusal.TOO_MANY_TRIES.because(MINUTE.toSeconds());
    }

    void wrong(String username, String address) {
        add("!" + username + "\n" + address);
        add("!" + address);
    }

    void right(String username) {
        add(username);
    }

    private int count(String key) {
        Count count = counts.get(key);
        return count == null || count.since.plus(MINUTE).isBefore(clock.instant()) ? 0 : count.number;
    }

    private void add(String key) {
        Instant now = clock.instant();
        if (counts.size() > MOST_NAMES)
            counts.values().removeIf(count -> count.since.plus(MINUTE).isBefore(now));
        if (counts.size() > MOST_NAMES) counts.clear();
        counts.merge(
                key,
                new Count(now, 1),
                (before, one) ->
                        before.since.plus(MINUTE).isBefore(now) ? one : new Count(before.since, before.number + 1));
    }

    private record Count(Instant since, int number) {}
}
