package vn.motcua.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A rush: pages of citizens, officers and leaders and calls of an agency's system come at a pace of their own, whether the earlier ones are answered or not.
 * Ten times the usual load is two thirds of what the machine bears, as measured before; thirty-five times is more than twice of it.
 */
final class DossierSpike {

    private static final int[] TIMES = {1, 15, 1, 25, 2, 35, 10};
    private static final int BEARABLE = 15;
    private static final long SOON = Duration.ofSeconds(1).toNanos();

    private final List<Call> calls;
    private final int port;
    private final ConcurrentLinkedDeque<HttpLine> lines = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** A question; the answer to it tells whether it was served, turned away, or went wrong. */
    record Call(String head, byte[] body, Predicate<HttpLine.Answer> served, Predicate<HttpLine.Answer> turnedAway) {}

    private record Seen(long begun, long nanos, boolean served, boolean turnedAway) {
        boolean calm() {
            return served && nanos < SOON;
        }
    }

    DossierSpike(int port, List<Call> calls) {
        this.port = port;
        this.calls = calls;
    }

    void run(int seconds) throws Exception {
        for (int i = 0; i < 2; i++) bearable(seconds); // until it is compiled
        double bears = bearable(seconds);
        double once = bears / BEARABLE;
        System.out.printf(Locale.ROOT, "%nthe machine bears %.0f a second of these; once the load is %.1f a second%n", bears, once);
        System.out.println("times   a second    sent  served  turned away  wrong   p50 ms   p99 ms  calm after s");
        for (int times : TIMES) {
            seen.clear();
            long begun = System.nanoTime();
            rush(once * times, seconds, begun);
            row(times, once * times, begun);
        }
        for (HttpLine line : lines) line.close();
    }

    /** How many a second are served when as many lanes as there is room for ask one after another. */
    private double bearable(int seconds) throws Exception {
        return Measured.of(8, seconds, () -> 0, number -> {
                    int[] turn = {number};
                    return () -> {
                        ask(turn[0]++, System.nanoTime());
                        return true;
                    };
                })
                .rate();
    }

    private void rush(double aSecond, int seconds, long begun) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < aSecond * seconds; i++) {
                long at = begun + (long) (i * 1e9 / aSecond);
                long wait = at - System.nanoTime();
                if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
                int number = i;
                threads.submit(() -> ask(number, at));
            }
        }
    }

    private void ask(int number, long due) {
        Call call = calls.get(number % calls.size());
        try {
            HttpLine line = lines.poll();
            if (line == null) line = new HttpLine(port);
            HttpLine.Answer answer = line.exchange(call.head, call.body);
            lines.push(line);
            boolean served = call.served.test(answer);
            boolean turnedAway = !served && call.turnedAway.test(answer);
            if (!served && !turnedAway) System.out.println("wrong: " + answer.status() + " at " + call.head.lines().findFirst().orElse(""));
            seen.add(new Seen(due, System.nanoTime() - due, served, turnedAway));
        } catch (IOException | RuntimeException e) {
            System.out.println("wrong: " + e);
            seen.add(new Seen(due, System.nanoTime() - due, false, false));
        }
    }

    private void row(int times, double aSecond, long begun) {
        List<Seen> all = new ArrayList<>(seen);
        long[] took = all.stream().filter(Seen::served).mapToLong(Seen::nanos).sorted().toArray();
        Measured served = new Measured(took, 1, 0);
        double calm = all.stream().filter(one -> !one.calm()).mapToLong(one -> one.begun - begun).max().orElse(0) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%5d %10.0f %7d %7d %12d %6d %8.0f %8.0f %13.1f%n",
                times, aSecond, all.size(), took.length,
                all.stream().filter(Seen::turnedAway).count(),
                all.stream().filter(one -> !one.served && !one.turnedAway).count(),
                served.percentile(50), served.percentile(99), calm);
    }
}
