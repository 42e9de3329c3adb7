package vn.motcua.kernel.closed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What one thing may use of the closed machines when it comes to them several times: time in which they work on it. Waiting for one does not count. */
public final class Budget {

    private final AtomicLong left;

    public Budget(Duration time) {
        left = new AtomicLong(time.toNanos());
    }

    /** True once nothing is left: then no machine is asked any more. */
    public boolean spent() {
        return left.get() <= 0;
    }

    void spend(long nanos) {
        left.addAndGet(-nanos);
    }
}
