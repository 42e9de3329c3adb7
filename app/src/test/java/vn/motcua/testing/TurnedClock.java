package vn.motcua.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test turns forward. */
public final class TurnedClock extends Clock {

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    /** A clock that agrees with another one until it is turned. */
    public TurnedClock(Clock clock) {
        this.clock = clock;
    }

    /** Turns it forward. */
    public void turn(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(clock.withZone(zone), ahead);
    }
}
