package vn.motcua.audit;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Sequencer;

/** The thread that keeps the log: brings lines into the tree soon after they are committed, and has a checkpoint signed every minute. */
@Component
class LogKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogKeeper.class);

    private final Sequencer sequencer;
    private final Notary notary;
    private final long pauseNanos;
    private final long checkpointNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private volatile @Nullable Thread thread;
    private boolean failed;

    LogKeeper(
            Sequencer sequencer,
            Notary notary,
            @Value("${motcua.audit.pause:1s}") Duration pause,
            @Value("${motcua.audit.checkpoint-every:60s}") Duration checkpointEvery) {
        this.sequencer = sequencer;
        this.notary = notary;
        this.pauseNanos = pause.toNanos();
        this.checkpointNanos = checkpointEvery.toNanos();
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofPlatform().name("audit-keeper").daemon().unstarted(this::keep);
        thread = fresh; // before it runs, as it asks whether it should: otherwise it may end at once, and nobody keeps
        // the log
        fresh.start();
    }

    /** Brings in what was still waiting and signs it; the pages are closed by now, the database is not. */
    @Override
    public void stop() {
        Thread keeper = thread;
        thread = null;
        if (keeper == null) return;
        wake();
        try {
            keeper.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keep() {
        long signed = System.nanoTime() - checkpointNanos;
        while (isRunning()) {
            attempt(sequencer::run);
            if (System.nanoTime() - signed >= checkpointNanos) {
                attempt(notary::sign);
                signed = System.nanoTime();
            }
            pause();
        }
        attempt(sequencer::run);
        attempt(notary::sign);
    }

    /** A step that fails is tried again at the next round; it is told once, until one succeeds. */
    private void attempt(Runnable step) {
        try {
            step.run();
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) log.error("the audit log could not be kept; it is tried again", e);
            failed = true;
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (isRunning() && stopping.awaitNanos(pauseNanos) > 0) log.debug("woken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
