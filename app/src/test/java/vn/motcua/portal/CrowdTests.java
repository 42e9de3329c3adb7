package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who is let in, who waits, and who is turned away. */
class CrowdTests {

    @Test
    void lettingInIsCountedAndLeavingMakesRoom() {
        Crowd crowd = new Crowd(2, 10, Duration.ofMillis(20));
        assertThat(crowd.enter()).isTrue();
        assertThat(crowd.enter()).isTrue();
        assertThat(crowd.enter()).as("the third, after its patience").isFalse();
        crowd.leave();
        assertThat(crowd.enter()).isTrue();
    }

    @Test
    void whoWaitsComesInWhenSomebodyLeaves() {
        Crowd crowd = new Crowd(1, 10, Duration.ofSeconds(10));
        assertThat(crowd.enter()).isTrue();
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(crowd::enter);
        crowd.leave();
        assertThat(next.join()).isTrue();
    }

    @Test
    void whoFindsTheLineFullIsTurnedAwayAtOnce() {
        Crowd crowd = new Crowd(1, 0, Duration.ofMinutes(10));
        assertThat(crowd.enter()).isTrue();
        assertThat(crowd.enter()).isFalse();
    }
}
