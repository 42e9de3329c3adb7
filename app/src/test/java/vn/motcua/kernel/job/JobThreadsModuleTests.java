package vn.motcua.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.motcua.testing.ModuleTest;

/** A job that hangs stops no other. */
@ModuleTest
class JobThreadsModuleTests {

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    @Test
    void jobsThatHangOnAllThreadsButOneLeaveTheOthersTheirTurn() throws InterruptedException {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch turns = new CountDownLatch(5);
        List<ScheduledFuture<?>> jobs = new ArrayList<>();
        try {
            int threads = scheduler.getScheduledThreadPoolExecutor().getCorePoolSize();
            for (int i = 0; i < threads - 1; i++)
                jobs.add(scheduler.scheduleWithFixedDelay(() -> wait(hung), Duration.ofMillis(10)));
            jobs.add(scheduler.scheduleWithFixedDelay(turns::countDown, Duration.ofMillis(10)));
            assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            hung.countDown();
            jobs.forEach(job -> job.cancel(false));
        }
    }

    private static void wait(CountDownLatch hung) {
        try {
            hung.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
