package vn.motcua.kernel.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;

/**
 * Many callers, one transaction: what comes while a write is under way is written together by the next. A caller gets its answer after the
 * commit. If a write of several fails, each is written alone, so that one that is bad hurts no other; if the database cannot be reached, all are told so at once. Whoever was told
 * to come again is left out. The queue is bounded: who finds it full is told to come again.
 */
public final class GroupWriter<I, O> {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final String name;
    private final BlockingQueue<Entry<I, O>> queue;
    private final int most;
    private final long mostWeight;
    private final ToLongFunction<I> weight;
    private final Refusal busy;
    private final Function<List<I>, List<O>> write;
    private volatile @Nullable Thread thread;

    /**
     * @param room how many may wait
     * @param most how many are written together
     * @param mostWeight how much they may weigh together
     * @param busy what is said to who finds the queue full
     * @param write writes all in one transaction and answers in the same order
     */
    GroupWriter(
            String name,
            int room,
            int most,
            long mostWeight,
            ToLongFunction<I> weight,
            Refusal busy,
            Function<List<I>, List<O>> write) {
        this.name = name;
        this.queue = new ArrayBlockingQueue<>(room);
        this.most = most;
        this.mostWeight = mostWeight;
        this.weight = weight;
        this.busy = busy;
        this.write = write;
    }

    /** Writes, and answers what the write answered; what it refused is thrown. */
    public O write(I item) {
        if (thread == null) return write.apply(List.of(item)).getFirst();
        Entry<I, O> entry = new Entry<>(item, new CompletableFuture<>());
        if (!queue.offer(entry)) throw Refused.because(busy);
        return await(entry);
    }

    void start() {
        Thread fresh = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = fresh; // before it runs, as it asks whether it is still the one
        fresh.start();
    }

    /** Ends after what waits was written. */
    void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        try {
            running.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many wait to be written. */
    int waiting() {
        return queue.size();
    }

    private O await(Entry<I, O> entry) {
        try {
            return entry.answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            entry.answer.cancel(false); // if it is not under way yet, it will not be written
            throw Refused.because(busy);
        } catch (InterruptedException e) {
            entry.answer.cancel(false);
            Thread.currentThread().interrupt();
            throw Refused.because(busy);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(e.getCause());
        }
    }

    private void run() {
        List<Entry<I, O>> some = new ArrayList<>();
        try {
            while (thread == Thread.currentThread() || !queue.isEmpty()) {
                gather(some);
                if (!some.isEmpty()) together(some);
                some.clear();
            }
        } finally {
            if (thread == Thread.currentThread()) thread = null; // who comes now writes alone
        }
    }

    private void gather(List<Entry<I, O>> some) {
        try {
            Entry<I, O> first = queue.poll(200, TimeUnit.MILLISECONDS);
            long sum = 0;
            for (Entry<I, O> next = first; next != null; next = queue.poll()) {
                if (!next.answer.isCancelled()) {
                    some.add(next);
                    sum += weight.applyAsLong(next.item);
                }
                if (some.size() >= most || sum >= mostWeight) return;
            }
        } catch (InterruptedException e) {
            thread = null; // who comes now writes alone
        }
    }

    private void together(List<Entry<I, O>> some) {
        Throwable failed = write(some);
        if (failed == null) return;
        boolean alone = some.size() == 1;
        for (Entry<I, O> entry : some) {
            if (!alone && !away(failed)) {
                Throwable own = write(List.of(entry));
                if (own == null) continue;
                if (away(own)) failed = own; // each of the others would wait for a connection as long as this one
                else entry.answer.completeExceptionally(own);
            }
            entry.answer.completeExceptionally(failed);
        }
    }

    /** Writes those that are still waited for; the answer is why they could not be written, or {@code null}. */
    private @Nullable Throwable write(List<Entry<I, O>> some) {
        List<Entry<I, O>> waited =
                some.stream().filter(entry -> !entry.answer.isDone()).toList();
        if (waited.isEmpty()) return null;
        try {
            List<O> answers = write.apply(waited.stream().map(Entry::item).toList());
            for (int i = 0; i < waited.size(); i++) waited.get(i).answer.complete(answers.get(i));
            return null;
        } catch (RuntimeException | Error why) {
            return why;
        }
    }

    /** True if the database itself could not be reached. */
    private static boolean away(Throwable why) {
        return why instanceof CannotCreateTransactionException || why instanceof DataAccessResourceFailureException;
    }

    private record Entry<I, O>(I item, CompletableFuture<O> answer) {}
}
