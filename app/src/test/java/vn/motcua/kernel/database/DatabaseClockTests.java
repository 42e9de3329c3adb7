package vn.motcua.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The deciding clock is the database's, and a slow answer is no reason to move it. */
class DatabaseClockTests {

    private static final Instant ASKED = Instant.parse("2026-11-26T02:00:00Z");

    private final DatabaseClock clock = new DatabaseClock();

    @Test
    void aSlowAnswerMovesNothing() {
        clock.set(ASKED.plusMillis(1), ASKED, ASKED.plusSeconds(8));
        assertThat(clock.skew()).isZero();
        clock.set(ASKED.plusMillis(7_999), ASKED, ASKED.plusSeconds(8));
        assertThat(clock.skew()).isZero();
    }

    @Test
    void aClockThatIsOffIsSetAsNearAsTheAnswerTells() {
        clock.set(ASKED.plusSeconds(100), ASKED, ASKED.plusMillis(10));
        assertThat(clock.skew()).isBetween(Duration.ofMillis(99_990), Duration.ofSeconds(100));
        clock.set(ASKED.plusSeconds(40).plusMillis(5), ASKED.plusMillis(0), ASKED.plusMillis(10));
        assertThat(clock.skew()).isBetween(Duration.ofMillis(39_995), Duration.ofMillis(40_005));
        clock.set(ASKED, ASKED, ASKED.plusMillis(10));
        assertThat(clock.skew().abs()).isLessThanOrEqualTo(Duration.ofMillis(10));
    }
}
