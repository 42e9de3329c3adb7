package vn.motcua.kernel.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTests {

    @Test
    void manyShareOneAndNobodyReturnsBeforeASyncThatBeganAfterHimEnded() throws Exception {
        AtomicInteger syncs = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        GroupSync group = new GroupSync(() -> {
            int mine = begun.incrementAndGet();
            sleep(5);
            ended.set(mine);
            syncs.incrementAndGet();
        });
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 320; i++)
                all.add(pool.submit(() -> {
                    int before = begun.get();
                    group.sync();
                    assertThat(ended.get()).isGreaterThan(before);
                    return null;
                }));
            for (Future<?> one : all) one.get(30, TimeUnit.SECONDS);
        }
        assertThat(syncs.get()).isLessThan(120).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aFailureIsToldToAllItConcernsAndNotToTheNext() throws Exception {
        AtomicInteger count = new AtomicInteger();
        GroupSync group = new GroupSync(() -> {
            if (count.incrementAndGet() == 1) throw new IOException("disk gone");
        });
        assertThatThrownBy(group::sync).isInstanceOf(IOException.class).hasRootCauseMessage("disk gone");
        group.sync();
        assertThat(count.get()).isEqualTo(2);
    }

    @Test
    void anInterruptDoesNotEndTheWait() throws Exception {
        GroupSync group = new GroupSync(() -> sleep(200));
        Thread first = Thread.ofVirtual().start(() -> quietly(group));
        sleep(50);
        boolean[] returned = {false};
        Thread second = new Thread(() -> {
            quietly(group);
            returned[0] = Thread.currentThread().isInterrupted();
        });
        second.start();
        sleep(20);
        second.interrupt();
        second.join(5_000);
        first.join(5_000);
        assertThat(returned[0])
                .as("came back after the sync, the interrupt still set")
                .isTrue();
    }

    private static void quietly(GroupSync group) {
        try {
            group.sync();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
