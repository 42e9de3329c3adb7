package vn.motcua.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import vn.motcua.testing.ModuleTest;

/** What listens to events has threads of its own: it waits for no job, and no job for it. */
@ModuleTest
class ListenerThreadsModuleTests {

    @Autowired
    private AutowireCapableBeanFactory factory;

    @Autowired
    private AsyncTaskExecutor applicationTaskExecutor;

    @Test
    void whatIsDoneAfterwardsRunsOnVirtualThreadsAndNotOnThoseOfTheJobs() throws Exception {
        Afterwards afterwards = (Afterwards) factory.initializeBean(new Afterwards(), "afterwards");
        assertThat(afterwards.onVirtualThread().get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(applicationTaskExecutor
                        .submit(() -> Thread.currentThread().isVirtual())
                        .get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    /** Proxied as any bean with such a method. */
    static class Afterwards {

        @Async
        CompletableFuture<Boolean> onVirtualThread() {
            return CompletableFuture.completedFuture(Thread.currentThread().isVirtual());
        }
    }
}
