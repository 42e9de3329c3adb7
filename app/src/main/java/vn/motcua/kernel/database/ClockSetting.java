package vn.motcua.kernel.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the clock and sets it by the database once at the start and then every minute. */
@Configuration(proxyBeanMethods = false)
class ClockSetting {

    private static final Logger log = LoggerFactory.getLogger(ClockSetting.class);
    private static final long ALARM_SECONDS = 5;

    @Bean
    DatabaseClock clock() {
        return new DatabaseClock();
    }

    @Bean
    ClockSetter clockSetter(DatabaseClock clock, JdbcClient jdbc) {
        return new ClockSetter(clock, jdbc);
    }

    static class ClockSetter {
        private final DatabaseClock clock;
        private final JdbcClient jdbc;

        ClockSetter(DatabaseClock clock, JdbcClient jdbc) {
            this.clock = clock;
            this.jdbc = jdbc;
            set();
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void set() {
            Instant asked = Instant.now();
            OffsetDateTime database = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single();
            clock.set(database.toInstant(), asked, Instant.now());
            if (clock.skew().abs().toSeconds() >= ALARM_SECONDS)
                log.warn("this machine's clock differs from the database's by {}", clock.skew());
        }
    }
}
