package vn.motcua.notification.deliver;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.notification.channel.Channels;
import vn.motcua.notification.channel.Outcome;
import vn.motcua.notification.channel.Outgoing;
import vn.motcua.notification.channel.Way;

/**
 * Brings what waits, behind the pages: a mail server that is slow or away holds up nobody but its own letters. What is not taken is tried again, later each time, for three
 * days; then, or where nobody is at the address, an office is told.
 */
@Component
public class DeliverNotices {

    private static final Logger log = LoggerFactory.getLogger(DeliverNotices.class);
    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final Duration LEASE = Duration.ofMinutes(5); // much longer than the deadline
    private static final int MOST_DOUBLINGS = 20;

    private final DeliveryQueue queue;
    private final Channels channels;
    private final NoticeLetters letters;
    private final int most;
    private final Map<Way, Semaphore> places = new EnumMap<>(Way.class);
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
        for (Way way : Way.values()) places.put(way, new Semaphore(most));
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /** Begins to bring what can be brought now; does not wait for it. */
    @Scheduled(
            fixedDelayString = "${motcua.notification.every:2s}",
            initialDelayString = "${motcua.notification.every:2s}")
    public void run() {
        for (Way way : Way.values()) {
            int free = places(way).availablePermits();
            if (channels.of(way).isEmpty()) queue.noWay(way);
            if (free == 0 || stopped || channels.of(way).isEmpty()) continue;
            for (List<Due> letter : together(queue.claim(way, free, LEASE))) begin(letter);
        }
    }

    private Semaphore places(Way way) {
        return Objects.requireNonNull(places.get(way));
    }

    /** Waits until nothing is under way, for so long. */
    public boolean quiet(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        boolean quiet = true;
        for (Semaphore one : places.values()) {
            boolean mine = one.tryAcquire(most, end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (mine) one.release(most);
            quiet &= mine;
        }
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
            Object letter = due.digest() && due.account() != null
                    ? List.of(due.account(), due.address(), due.language())
                    : due.id();
            letters.computeIfAbsent(letter, none -> new ArrayList<>()).add(due);
        }
        return List.copyOf(letters.values());
    }

    private void begin(List<Due> letter) {
        Semaphore own = places(letter.getFirst().way());
        if (!own.tryAcquire()) { // more letters than places
            letter.forEach(queue::giveBack);
            return;
        }
        Thread.ofVirtual().name("notice-" + letter.getFirst().id()).start(() -> {
            try {
                Outcome outcome = bring(letter);
                letter.forEach(due -> note(due, outcome));
            } catch (RuntimeException e) {
                log.error(
                        "What became of {} could not be noted; it is tried again when its lease ends",
                        letter.getFirst(),
                        e);
            } finally {
                own.release();
            }
        });
    }

    /** Tries, for so long and no longer: whoever takes it and says nothing more is asked again another time. */
    private Outcome bring(List<Due> letter) {
        FutureTask<Outcome> sending = new FutureTask<>(() -> {
            Way way = letter.getFirst().way();
            return channels.of(way)
                    .map(channel -> channel.send(outgoing(letter)))
                    .orElseGet(() -> new Outcome.Later("no channel"));
        });
        Thread.ofVirtual().start(sending);
        try {
            return sending.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            log.error("{} could not be brought", letter.getFirst(), e.getCause());
            return new Outcome.Later("fault");
        } catch (TimeoutException e) {
            return new Outcome.Later("too slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted");
        } finally {
            sending.cancel(true); // which closes its connection
        }
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
