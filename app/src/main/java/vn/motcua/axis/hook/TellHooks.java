package vn.motcua.axis.hook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells hooks what happened, behind the exchange: sending and receiving know nothing of it. So many at once and no more; one that does not answer
 * holds only its own place. What fails is tried again, later each time; what failed for too long is paused.
 */
@Component
class TellHooks {

    private static final Logger log = LoggerFactory.getLogger(TellHooks.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PAGES = 20;
    private static final int GONE = 410;
    private static final int MOST_DOUBLINGS = 20;

    private final HookQueue queue;
    private final HookCalls calls;
    private final PauseHook pause;
    private final Clock clock;
    private final int most;
    private final Semaphore places;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Duration patience;
    private volatile boolean stopped;

    TellHooks(
            HookQueue queue,
            HookCalls calls,
            PauseHook pause,
            Clock clock,
            @Value("${motcua.axis.hook.at-once:16}") int most,
            @Value("${motcua.axis.hook.first-wait:5s}") Duration firstWait,
            @Value("${motcua.axis.hook.longest-wait:1h}") Duration longestWait,
            @Value("${motcua.axis.hook.patience:24h}") Duration patience) {
        this.queue = queue;
        this.calls = calls;
        this.pause = pause;
        this.clock = clock;
        this.most = most;
        this.places = new Semaphore(most);
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.patience = patience;
    }

    /** Begins to tell all that can be told now; does not wait for them. */
    @Scheduled(fixedDelayString = "${motcua.axis.hook.every:2s}", initialDelayString = "${motcua.axis.hook.every:2s}")
    void run() {
        int free = places.availablePermits();
        if (free == 0 || stopped || !queue.any()) return;
        for (HookQueue.Claim claim : queue.claim(free, clock.instant(), LEASE)) begin(claim);
    }

    /** Waits until nothing is under way, for so long. */
    boolean quiet(Duration longest) throws InterruptedException {
        boolean quiet = places.tryAcquire(most, longest.toMillis(), TimeUnit.MILLISECONDS);
        if (quiet) places.release(most);
        return quiet;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        quiet(LEASE);
    }

    private void begin(HookQueue.Claim claim) {
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("axis-hook-" + claim.code()).start(() -> {
            try {
                tell(claim);
            } catch (RuntimeException e) {
                log.error("The hook of {} could not be told; it is tried again in a minute", claim.code(), e);
            } finally {
                places.release();
            }
        });
    }

    /** Page after page, as long as the other side takes them; then the next hook has its turn. */
    private void tell(HookQueue.Claim first) {
        HookQueue.Claim claim = first;
        for (int page = 0; page < PAGES && !stopped; page++) {
            Optional<Notice> notice = queue.next(claim);
            if (notice.isEmpty()) break;
            HookCallView call = calls.tell(claim.code(), claim.url(), notice.get());
            if (!call.taken()) {
                failed(claim, call);
                return;
            }
            queue.taken(claim, notice.get(), clock.instant().plus(LEASE));
            claim = claim.after(notice.get());
            if (!notice.get().more()) break;
        }
        queue.free(claim, clock.instant());
    }

    private void failed(HookQueue.Claim claim, HookCallView call) {
        Instant now = clock.instant();
        Optional<Instant> since = queue.failed(claim, now, waitAfter(queue.failures(claim) + 1));
        boolean tooLong =
                since.filter(begun -> !begun.plus(patience).isAfter(now)).isPresent();
        boolean gone = call.status() != null && call.status() == GONE;
        if (since.isPresent() && (tooLong || gone)) pause.because(claim.code(), gone);
    }

    /** Twice as long each time, and never the same for all that failed together. */
    Duration waitAfter(int failures) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
        return wait.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126)).dividedBy(100);
    }
}
