package vn.motcua.axis.keeping;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * Comes by every few minutes and has contents removed that are due, a batch a transaction, for a minute at most: what is left waits for the next
 * time. Killed anywhere it has done whole batches and nothing else; several nodes share the work.
 */
@Component
class SweepContents {

    private static final Logger log = LoggerFactory.getLogger(SweepContents.class);
    private static final int FILL = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DueRows rows;
    private final RemoveContents remove;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int atOnce;

    SweepContents(
            DueRows rows,
            RemoveContents remove,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${motcua.axis.keep-at-once:500}") int atOnce) {
        this.rows = rows;
        this.remove = remove;
        this.transaction = transaction;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Scheduled(
            fixedDelayString = "${motcua.axis.keep-sweep-every:5m}",
            initialDelayString = "${motcua.axis.keep-sweep-every:5m}")
    void run() {
        int looked = sweep();
        if (looked > 0) log.info("Looked at {} contents that may be due", looked);
    }

    /** Sweeps until nothing is due or the time is up; how many contents were looked at. */
    int sweep() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (before(end) && step(() -> rows.follow(clock.instant()))) {
            // to the present
        }
        while (before(end) && step(() -> rows.fill(clock.instant(), FILL))) {
            // to the end of what was sent before
        }
        int looked = 0;
        for (int some = atOnce; before(end) && some == atOnce; looked += some)
            some = Actors.as(Actor.SYSTEM, () -> remove.some(clock.instant(), atOnce));
        return looked;
    }

    private boolean step(java.util.function.BooleanSupplier what) {
        return Boolean.TRUE.equals(transaction.execute(status -> what.getAsBoolean()));
    }

    private static boolean before(long end) {
        return System.nanoTime() < end;
    }
}
