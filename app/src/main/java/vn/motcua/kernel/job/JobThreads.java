package vn.motcua.kernel.job;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The threads of the jobs that modules do again and again. Several of them: with the scheduler that virtual threads would bring, all jobs with a pause between two runs share
 * one thread, and the first that hangs on somebody else's server stops all others of its node (seen by a reader, November 2026). No job may wait without an end all the same.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    private static final int FINISH_SECONDS = 10;

    @Bean
    static ThreadPoolTaskScheduler taskScheduler(@Value("${motcua.job-threads:12}") int threads) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(threads);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true); // a job in the middle of a transaction ends it
        scheduler.setAwaitTerminationSeconds(FINISH_SECONDS);
        return scheduler;
    }
}
