package vn.motcua.payment.life;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/**
 * A bounded number of calls to others at the same time, each on a thread of its own. What is due is taken only as far as there are places, so that nothing waits
 * longer than its lease; one that does not answer holds its own place and no more.
 */
public final class Places {

    private static final Logger log = LoggerFactory.getLogger(Places.class);
    private static final int ROUNDS = 200;

    private final String name;
    private final int most;
    private final Semaphore free;

    /** So many at once. */
    public Places(String name, int most) {
        this.name = name;
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Takes what is due, and begins each; gives how many. What fails is logged and comes again. */
    public <T> int begin(IntFunction<List<T>> claim, Consumer<T> what) {
        int room = free.drainPermits();
        List<T> some = List.of();
        try {
            if (room > 0) some = claim.apply(room);
        } finally {
            free.release(room - some.size());
        }
        for (T one : some) Thread.ofVirtual().name(name).start(() -> call(one, what));
        return some.size();
    }

    /** Begins until nothing is due, and waits until all is done. */
    public <T> void drain(Runnable first, IntFunction<List<T>> claim, Consumer<T> what) {
        first.run();
        quiet();
        for (int round = 0; round < ROUNDS && begin(claim, what) > 0; round++) quiet();
    }

    private void quiet() {
        free.acquireUninterruptibly(most);
        free.release(most);
    }

    private <T> void call(T one, Consumer<T> what) {
        try {
            Actors.as(Actor.SYSTEM, () -> what.accept(one));
        } catch (RuntimeException e) {
            log.error("{}: {} failed, and is tried again", name, one, e);
        } finally {
            free.release();
        }
    }
}
