package vn.motcua.identity.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.seal.Seals;

/**
 * Counts attempts, in the database and so for all nodes together. An attempt is counted before it is judged, in one statement, so that a
 * burst of them at once cannot slip through between looking and counting.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Attempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Counts one attempt; if it comes too soon it is not counted, and the answer is how long to wait. */
    public Optional<Duration> take(String what, Pace pace) {
        Instant now = clock.instant();
        byte[] key = key(what);
        boolean taken = jdbc.sql("""
                                insert into identity.attempt as a (key, tries, next_at, last_at)
                                values (:key, 1, :now, :now)
                                on conflict (key) do update set
                                    tries = case when a.last_at < :forgotten then 1 else a.tries + 1 end,
                                    next_at = :now + case when a.last_at < :forgotten or a.tries < :free then interval '0'
                                        else least(:longest, :first * 2 ^ least(a.tries - :free, 30)) * interval '1 second' end,
                                    last_at = :now
                                where a.next_at <= :now or a.last_at < :forgotten""")
                        .param("key", key)
                        .param("now", at(now))
                        .param("forgotten", at(now.minus(pace.forget())))
                        .param("free", pace.free())
                        .param("first", pace.first().toSeconds())
                        .param("longest", pace.longest().toSeconds())
                        .update()
                == 1;
        return taken ? Optional.empty() : Optional.of(wait(key, now));
    }

    /**
     * Counts one attempt against an even rate; if there were too many, the answer is how long to wait.
     *
     * @param burst how many may come at once
     * @param each how long it takes until one more may come
     */
    public Optional<Duration> take(String what, int burst, Duration each) {
        Instant now = clock.instant();
        byte[] key = key(what);
        boolean taken = jdbc.sql("""
                                insert into identity.attempt as a (key, tries, next_at, last_at)
                                values (:key, 1, :now + :each * interval '1 second', :now)
                                on conflict (key) do update set
                                    tries = a.tries + 1,
                                    next_at = greatest(a.next_at, :now) + :each * interval '1 second',
                                    last_at = :now
                                where a.next_at <= :now + :ahead * interval '1 second'""")
                        .param("key", key)
                        .param("now", at(now))
                        .param("each", each.toSeconds())
                        .param("ahead", each.toSeconds() * (burst - 1))
                        .update()
                == 1;
        return taken
                ? Optional.empty()
                : Optional.of(wait(key, now).minus(each.multipliedBy(burst - 1)).plusSeconds(1));
    }

    /** Takes back one attempt at an even rate: it turned out to be rightful. */
    public void giveBack(String what, Duration each) {
        jdbc.sql("update identity.attempt set next_at = next_at - ? * interval '1 second' where key = ?")
                .params(each.toSeconds(), key(what))
                .update();
    }

    /** Forgets all attempts: whoever tried has shown who they are. */
    public void forget(String what) {
        jdbc.sql("delete from identity.attempt where key = ?").param(key(what)).update();
    }

    /** Counts something, and says how often it happened so far, this time included. */
    public int count(String what) {
        return jdbc.sql("""
                        insert into identity.attempt as a (key, tries, next_at, last_at) values (:key, 1, :now, :now)
                        on conflict (key) do update set tries = a.tries + 1, last_at = :now
                        returning tries""")
                .param("key", key(what))
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void clean() {
        jdbc.sql("delete from identity.attempt where last_at < ? and next_at < ?")
                .params(at(clock.instant().minus(KEPT)), at(clock.instant()))
                .update();
    }

    private Duration wait(byte[] key, Instant now) {
        Instant next = jdbc.sql("select next_at from identity.attempt where key = ?")
                .param(key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        return Duration.ofSeconds(
                Math.max(1, Duration.between(now, next).plusMillis(999).toSeconds()));
    }

    private byte[] key(String what) {
        return seals.digest("attempt", what);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
