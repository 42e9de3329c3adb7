package vn.motcua.portal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many at once; others wait in a line for a moment, in the order in which they came, and whoever finds it full is turned away at once. */
public final class Crowd {

    private final Semaphore places;
    private final int line;
    private final Duration patience;

    /**
     * Of a size.
     *
     * @param atOnce how many are let in at once
     * @param line how many may wait, about
     * @param patience how long each waits at most
     */
    public Crowd(int atOnce, int line, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.line = line;
        this.patience = patience;
    }

    /** True if it is let in, and must {@link #leave} afterwards. */
    public boolean enter() {
        if (places.availablePermits() == 0 && places.getQueueLength() >= line) return false;
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes room for the next. */
    public void leave() {
        places.release();
    }
}
