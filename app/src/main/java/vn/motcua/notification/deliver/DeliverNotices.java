package vn.motcua.notification.deliver;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.notification.channel.Channel;
import vn.motcua.notification.channel.Channels;
import vn.motcua.notification.channel.Outcome;
import vn.motcua.notification.channel.Outgoing;

/**
 * Brings what waits, behind the pages: a mail server that is slow or away holds up nobody but its own letters. What is not taken is tried again, later each time, for three
 * days; then, or where nobody is at the address, an office is told.
 */
@Component
public class DeliverNotices {

    private static final Logger log = LoggerFactory.getLogger(DeliverNotices.class);
    private static final Duration LEASE = Duration.ofMinutes(2); // longer than any channel takes
    private static final int MOST_DOUBLINGS = 20;

    private final DeliveryQueue queue;
    private final Channels channels;
    private final NoticeLetters letters;
    private final int most;
    private final Semaphore places;
    private final Duration firstWait;
    private final Duration longestWait;
    private volatile boolean stopped;

    DeliverNotices(
            DeliveryQueue queue,
            Channels channels,
            NoticeLetters letters,
            @Value("${motcua.notification.at-once:8}") int most,
            @Value("${motcua.notification.first-wait:1m}") Duration firstWait,
            @Value("${motcua.notification.longest-wait:4h}") Duration longestWait) {
        this.queue = queue;
        this.channels = channels;
        this.letters = letters;
        this.most = most;
        this.places = new Semaphore(most);
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /** Begins to bring what can be brought now; does not wait for it. */
    @Scheduled(
            fixedDelayString = "${motcua.notification.every:2s}",
            initialDelayString = "${motcua.notification.every:2s}")
    public void run() {
        int free = places.availablePermits();
        if (free == 0 || stopped) return;
        for (List<Due> letter : together(queue.claim(free, LEASE))) begin(letter);
    }

    /** Waits until nothing is under way, for so long. */
    public boolean quiet(Duration longest) throws InterruptedException {
        boolean quiet = places.tryAcquire(most, longest.toMillis(), TimeUnit.MILLISECONDS);
        if (quiet) places.release(most);
        return quiet;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        quiet(LEASE);
    }

    /** One by one; the daily letter of one reader as one. */
    private static List<List<Due>> together(List<Due> claimed) {
        Map<Object, List<Due>> letters = new LinkedHashMap<>();
        for (Due due : claimed) {
            Object letter = due.digest() && due.account() != null ? due.account() : due.id();
            letters.computeIfAbsent(letter, none -> new ArrayList<>()).add(due);
        }
        return List.copyOf(letters.values());
    }

    private void begin(List<Due> letter) {
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("notice-" + letter.getFirst().id()).start(() -> {
            try {
                bring(letter);
            } catch (RuntimeException e) {
                log.error("{} could not be brought; it is tried again when its lease ends", letter.getFirst(), e);
            } finally {
                places.release();
            }
        });
    }

    private void bring(List<Due> letter) {
        Due first = letter.getFirst();
        Optional<Channel> channel = channels.of(first.way());
        Outcome outcome = channel.isEmpty()
                ? new Outcome.Later("no channel")
                : channel.get().send(outgoing(letter));
        letter.forEach(due -> note(due, outcome));
    }

    private Outgoing outgoing(List<Due> letter) {
        return letter.size() == 1 ? letters.one(letter.getFirst()) : letters.daily(letter);
    }

    private void note(Due due, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken taken -> queue.sent(due, taken.answer());
            case Outcome.Never never -> queue.unreached(due, SendingState.BOUNCED, never.answer());
            case Outcome.Later later when due.old() -> queue.unreached(due, SendingState.FAILED, later.answer());
            case Outcome.Later later -> queue.later(due, later.answer(), waitAfter(due.attempt()));
        }
    }

    /** Twice as long each time, and never the same for all that failed together. */
    Duration waitAfter(int attempts) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
        return wait.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126)).dividedBy(100);
    }
}
