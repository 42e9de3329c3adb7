package vn.motcua.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How often something was done, how long each took, and what processor time it used.
 *
 * @param sorted nanoseconds of each, the shortest first
 */
record Measured(long[] sorted, long nanos, long cpuMillis) {

    /** One step of a lane; false when there is nothing more to do. */
    interface Step {
        boolean once() throws Exception;
    }

    /** What a lane does; made before the clock runs. */
    interface Lane {
        Step step(int number) throws Exception;
    }

    /** Runs the step of each of several lanes again and again for some seconds. */
    static Measured of(int lanes, int seconds, LongSupplier cpu, Lane lane) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lanes; i++) steps.add(lane.step(i));
        long used = cpu.getAsLong();
        long begun = System.nanoTime();
        long until = begun + seconds * 1_000_000_000L;
        List<Future<long[]>> parts = new ArrayList<>();
        LongStream took = LongStream.empty();
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
            for (Step step : steps) parts.add(threads.submit(() -> times(step, until)));
            for (Future<long[]> part : parts) took = LongStream.concat(took, Arrays.stream(part.get()));
        }
        return new Measured(took.sorted().toArray(), System.nanoTime() - begun, cpu.getAsLong() - used);
    }

    private static long[] times(Step step, long until) throws Exception {
        LongStream.Builder took = LongStream.builder();
        for (long now = System.nanoTime(); now < until; ) {
            if (!step.once()) break;
            long after = System.nanoTime();
            took.add(after - now);
            now = after;
        }
        return took.build().toArray();
    }

    /** How many a second. */
    double rate() {
        return sorted.length * 1e9 / nanos;
    }

    /** Milliseconds of processor time that one cost. */
    double cpu() {
        return (double) cpuMillis / Math.max(1, sorted.length);
    }

    /** Milliseconds within which so many of a hundred were done. */
    double percentile(int share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * share / 100)] / 1e6;
    }
}
