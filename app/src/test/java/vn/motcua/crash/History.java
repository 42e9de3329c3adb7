package vn.motcua.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What was asked and what was confirmed: {@code invoke} before each deed, {@code ok} after a confirmed one; what has no {@code ok} is unknown
 * and may be there or not. Written to a file as it happens, and judged against what is known afterwards.
 */
public final class History {

    private final Path file;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    /** A history that is also written to a file. */
    public History(Path file) {
        this.file = file;
    }

    /** How many deeds were confirmed so far. */
    public int confirmed() {
        return confirmed.size();
    }

    /** Does deeds in several threads, one after another in each, until told to stop; a deed tells by true that it was confirmed. */
    public Writers write(int threads, Predicate<String> deed) {
        return new Writers(threads, deed);
    }

    /** What is wrong with what is known now: confirmed and gone, there without having been asked, there twice. */
    public List<String> complaints(Collection<String> known) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String one : known) {
            if (!seen.add(one)) found.add("done twice: " + one);
            if (!asked.contains(one)) found.add("never asked for: " + one);
        }
        Set<String> lost = new TreeSet<>(confirmed);
        lost.removeAll(seen);
        lost.forEach(one -> found.add("confirmed and lost: " + one));
        return found;
    }

    private synchronized void note(String what, String deed) {
        try {
            Files.writeString(file, what + " " + deed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Threads at work. */
    public final class Writers implements AutoCloseable {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Writers(int count, Predicate<String> deed) {
            for (int i = 0; i < count; i++) threads.add(Thread.ofPlatform().start(() -> work(deed)));
        }

        @Override
        public void close() {
            stop.set(true);
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void work(Predicate<String> deed) {
            while (!stop.get()) {
                String name = Integer.toString(next.incrementAndGet());
                asked.add(name);
                note("invoke", name);
                if (deed.test(name)) {
                    confirmed.add(name);
                    note("ok", name);
                } else {
                    note("info", name);
                    RealServer.pause(20);
                }
            }
        }
    }
}
