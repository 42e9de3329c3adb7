package vn.motcua.axis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.Refused;

/** An even rate, with some at once; each system for itself. */
class CallPaceTests {

    private Instant now = Instant.EPOCH;
    private final CallPace pace = new CallPace(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            600);

    @Test
    void aTenthOfAMinuteMayComeAtOnceAndThenTheRateHolds() {
        int atOnce = taken(1, 1000);
        assertThat(atOnce).isEqualTo(60);
        assertThat(taken(2, 1000)).isEqualTo(60); // the other is not hindered
        now = now.plus(Duration.ofSeconds(3));
        assertThat(taken(1, 1000)).isBetween(29, 31);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(taken(1, 1000)).isEqualTo(60);
    }

    @Test
    void whoIsRefusedIsToldForHowLong() {
        taken(1, 1000);
        Refused refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> pace.take(1));
        assertThat(refused.refusal()).isEqualTo(ApiRefusal.TOO_FAST);
        assertThat(refused.args().getFirst()).isEqualTo(1L);
    }

    private int taken(long system, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            try {
                pace.take(system);
                taken++;
            } catch (Refused refused) {
                assertThat(refused.refusal()).isEqualTo(ApiRefusal.TOO_FAST);
            }
        }
        return taken;
    }
}
