package vn.motcua.dossier.national.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.NationalRefusal;

/** How often somebody without an account may ask for codes, by address and on this node: nobody walks through them. */
@Component
class LookUpPace {

    private static final int A_MINUTE = 30;
    private static final int MOST = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    LookUpPace(Clock clock) {
        this.clock = clock;
    }

    void take(HttpServletRequest request) {
        Instant now = clock.instant();
        if (counts.size() > MOST) counts.clear();
        Count count = counts.merge(
                request.getRemoteAddr(),
                new Count(now, 1),
                (before, one) ->
                        before.since.plus(MINUTE).isBefore(now) ? one : new Count(before.since, before.number + 1));
        if (count.number > A_MINUTE) throw NationalRefusal.TOO_MANY_LOOK_UPS.because(MINUTE.toSeconds());
    }

    private record Count(Instant since, int number) {}
}
