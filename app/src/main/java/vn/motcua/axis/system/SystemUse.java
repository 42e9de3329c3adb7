package vn.motcua.axis.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers when each system and secret was last used, and writes it down from time to time; tells the operator of stamps older than a day. */
@Component
class SystemUse {

    private static final Logger log = LoggerFactory.getLogger(SystemUse.class);
    private static final Duration WARNING = Duration.ofDays(1);

    private final Map<Long, Use> uses = new ConcurrentHashMap<>();
    private final Map<Long, Instant> warned = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    SystemUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void used(AxisSystem system, long secret, Duration stampAge) {
        Instant now = clock.instant();
        uses.put(secret, new Use(system.id(), secret, now, stampAge));
        if (stampAge.compareTo(WARNING) > 0) warn(system, stampAge, now);
    }

    @Scheduled(fixedDelayString = "${motcua.axis.use-every:60s}")
    void write() {
        List<Use> some = List.copyOf(uses.values());
        if (some.isEmpty()) return;
        some.forEach(use -> uses.remove(use.secret, use));
        jdbc.sql("""
                        with used (system, secret, at, age) as (
                            select * from unnest(:systems::bigint[], :secrets::bigint[], :times::timestamptz[], :ages::bigint[])),
                        secrets as (update axis.system_secret x set used_at = used.at from used where x.id = used.secret)
                        update axis.system s set used_at = used.at, stamp_age_seconds = used.age from used where s.id = used.system""")
                .param("systems", some.stream().map(Use::system).toArray(Long[]::new))
                .param("secrets", some.stream().map(Use::secret).toArray(Long[]::new))
                .param("times", some.stream().map(use -> use.at.toString()).toArray(String[]::new))
                .param(
                        "ages",
                        some.stream().map(use -> use.stampAge.toSeconds()).toArray(Long[]::new))
                .update();
    }

    private void warn(AxisSystem system, Duration age, Instant now) {
        Instant last = warned.get(system.id());
        if (last != null && last.isAfter(now.minus(WARNING))) return;
        warned.put(system.id(), now);
        log.warn(
                "axis system {} ({}) calls with a time stamp {} hours old",
                system.code(),
                system.name(),
                age.toHours());
    }

    private record Use(long system, long secret, Instant at, Duration stampAge) {}
}
