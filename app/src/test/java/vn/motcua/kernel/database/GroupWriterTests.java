package vn.motcua.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Who writes at the same time is written together, and what is bad hurts nobody else. */
class GroupWriterTests {

    private final List<List<String>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final GroupWriter<String, String> writer =
            new GroupWriter<>("test", 20, 16, 16, one -> 1, KernelRefusal.UNAVAILABLE, this::write);

    @AfterEach
    void stop() {
        open.countDown();
        slow.countDown();
        writer.stop();
    }

    @Test
    void oneThatIsBadHurtsNobodyElse() throws Exception {
        writer.start();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = pool.submit(() -> writer.write("held"));
            while (written.isEmpty()) Thread.sleep(1);
            List<Future<String>> others = new ArrayList<>();
            for (String one : List.of("a", "bad", "b", "c")) others.add(pool.submit(() -> writer.write(one)));
            while (writer.waiting() < 4) Thread.sleep(1);
            open.countDown();
            assertThat(first.get()).isEqualTo("HELD");
            assertThat(others.get(0).get()).isEqualTo("A");
            assertThatThrownBy(others.get(1)::get).hasRootCauseMessage("bad");
            assertThat(others.get(2).get()).isEqualTo("B");
            assertThat(others.get(3).get()).isEqualTo("C");
        }
        assertThat(written.get(1)).containsExactlyInAnyOrder("a", "bad", "b", "c");
        assertThat(written).hasSize(6);
    }

    @Test
    void whoFindsTheQueueFullIsToldToComeAgain() throws Exception {
        writer.start();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> writer.write("held"));
            while (written.isEmpty()) Thread.sleep(1);
            for (int i = 0; i < 20; i++) pool.submit(() -> writer.write("x"));
            while (writer.waiting() < 20) Thread.sleep(1);
            assertThatThrownBy(() -> writer.write("y"))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.refusal()).isEqualTo(KernelRefusal.UNAVAILABLE));
            open.countDown();
        }
    }

    @Test
    void whoWasToldToComeAgainIsNotWrittenAfterwards() throws Exception {
        writer.start();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> writer.write("held"));
            while (written.isEmpty()) Thread.sleep(1);
            pool.submit(() -> writer.write("bad"));
            while (writer.waiting() < 1) Thread.sleep(1);
            pool.submit(() -> writer.write("slow"));
            while (writer.waiting() < 2) Thread.sleep(1);
            AtomicReference<Thread> waits = new AtomicReference<>();
            Future<String> given = pool.submit(() -> {
                waits.set(Thread.currentThread());
                return writer.write("gone");
            });
            while (writer.waiting() < 3) Thread.sleep(1);
            open.countDown();
            while (written.size() < 4) Thread.sleep(1); // all three, the bad one alone, and now the slow one, alone
            waits.get().interrupt();
            assertThatThrownBy(given::get).hasRootCauseInstanceOf(Refused.class);
            slow.countDown();
            assertThat(writer.write("after")).isEqualTo("AFTER");
        }
        assertThat(written).doesNotContain(List.of("gone"));
    }

    @Test
    void whenTheDatabaseIsAwayAllAreToldSoAtOnce() throws Exception {
        writer.start();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> writer.write("held"));
            while (written.isEmpty()) Thread.sleep(1);
            List<Future<String>> others = new ArrayList<>();
            for (String one : List.of("away", "b", "c")) others.add(pool.submit(() -> writer.write(one)));
            while (writer.waiting() < 3) Thread.sleep(1);
            open.countDown();
            for (Future<String> one : others)
                assertThatThrownBy(one::get).hasRootCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(written).hasSize(2);
    }

    @Test
    void withoutItsThreadEachIsWrittenAtOnce() {
        open.countDown();
        assertThat(writer.write("a")).isEqualTo("A");
        assertThat(written).containsExactly(List.of("a"));
    }

    private List<String> write(List<String> some) {
        written.add(List.copyOf(some));
        if (some.contains("held")) await(open);
        if (some.contains("away")) throw new CannotCreateTransactionException("away");
        if (some.equals(List.of("slow"))) await(slow);
        if (some.contains("bad")) throw new IllegalStateException("bad");
        return some.stream().map(one -> one.toUpperCase(java.util.Locale.ROOT)).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
