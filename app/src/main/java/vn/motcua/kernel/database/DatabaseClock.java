package vn.motcua.kernel.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the application: the machine's, corrected by how far it differs from the database's (SR-09), so that all nodes judge
 * deadlines by one time. Shown in Vietnam's zone.
 */
public final class DatabaseClock extends Clock {

    /** Vietnam's zone, in which every date and deadline is meant. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ZoneId zone;
    private volatile Duration offset;

    /** A clock that agrees with the machine until it is told otherwise. */
    public DatabaseClock() {
        this(VIETNAM, Duration.ZERO);
    }

    private DatabaseClock(ZoneId zone, Duration offset) {
        this.zone = zone;
        this.offset = offset;
    }

    /**
     * Sets the clock by what the database just said. It said so somewhere between the question and the answer: an offset that agrees with that stays, one that does not is moved as
     * little as it must be, so that a slow answer of a busy machine moves nothing.
     */
    public void set(Instant database, Instant asked, Instant answered) {
        Duration least = Duration.between(answered, database);
        Duration most = Duration.between(asked, database);
        Duration now = offset;
        if (now.compareTo(least) < 0) offset = least;
        else if (now.compareTo(most) > 0) offset = most;
    }

    /** How far the machine's own clock is behind (positive) or ahead (negative) of the database's. */
    public Duration skew() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DatabaseClock outer = this;
        return other.equals(zone) ? this : Clock.tick(new Zoned(outer, other), Duration.ofNanos(1000));
    }

    private static final class Zoned extends Clock {
        private final DatabaseClock clock;
        private final ZoneId zone;

        Zoned(DatabaseClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
