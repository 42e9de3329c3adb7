package vn.motcua.axis.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/** How fast a system may ask, on this node: an even rate, of which a tenth of a minute's worth may come at once. */
@Component
public class CallPace {

    private static final int BURST = 10;

    private final Map<Long, Instant> next = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration each;
    private final Duration ahead;

    CallPace(Clock clock, @Value("${motcua.axis.api.calls-a-minute:3000}") int perMinute) {
        this.clock = clock;
        this.each = Duration.ofMinutes(1).dividedBy(perMinute);
        this.ahead = Duration.ofMinutes(1).dividedBy(BURST);
    }

    /** Counts a request; refused with the seconds to wait if there are too many. */
    public void take(long system) {
        Instant now = clock.instant();
        Instant free = next.merge(
                system,
                now.plus(each),
                (before, fresh) ->
                        before.isBefore(now) ? fresh : before.isAfter(now.plus(ahead)) ? before : before.plus(each));
        if (free.isAfter(now.plus(ahead)))
            throw Refused.because(
                    ApiRefusal.TOO_FAST,
                    1 + Duration.between(now.plus(ahead), free).toSeconds());
    }
}
