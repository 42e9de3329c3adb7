package vn.motcua.notification.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes letters in which mail servers say later that one of ours could not be delivered. The operator's own mail server puts them into a folder ({@code Maildir}, as
 * Postfix, Exim and Dovecot write it): no password of a mailbox is kept here, and no door stands open. What is no such letter is moved to {@code cur} for people
 * to read, and removed after a month.
 */
@Component
public class TakeBounces {

    private static final Logger log = LoggerFactory.getLogger(TakeBounces.class);
    private static final int AT_ONCE = 500;
    private static final Duration KEPT = Duration.ofDays(30);

    private final DeliveryQueue queue;
    private final Clock clock;
    private final String folder;

    TakeBounces(DeliveryQueue queue, Clock clock, @Value("${motcua.notification.bounces.folder:}") String folder) {
        this.queue = queue;
        this.clock = clock;
        this.folder = folder.strip();
    }

    @Scheduled(
            fixedDelayString = "${motcua.notification.bounces.every:30s}",
            initialDelayString = "${motcua.notification.bounces.every:30s}")
    void run() {
        if (folder.isEmpty()) return;
        try {
            take(Path.of(folder));
        } catch (IOException e) {
            log.warn("The folder for letters that come back cannot be read: {}", e.toString());
        }
    }

    /** Takes what lies in a folder. */
    void take(Path maildir) throws IOException {
        for (Path letter : some(maildir.resolve("new"))) one(maildir, letter);
        Instant old = clock.instant().minus(KEPT);
        for (Path read : some(maildir.resolve("cur")))
            if (Files.getLastModifiedTime(read, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(old)) Files.deleteIfExists(read);
    }

    private static List<Path> some(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(AT_ONCE)
                    .toList();
        }
    }

    /** Removed only after it is committed; taken twice it does nothing more. Another node may be quicker. */
    private void one(Path maildir, Path letter) {
        try {
            boolean ours = Files.size(letter) <= BounceLetter.MOST
                    && BounceLetter.read(Files.readAllBytes(letter))
                            .filter(queue::cameBack)
                            .isPresent();
            if (ours) Files.deleteIfExists(letter);
            else aside(maildir, letter);
        } catch (NoSuchFileException quicker) {
            // another node has it
        } catch (IOException e) {
            log.warn("A letter that came back cannot be read: {}", e.toString());
        }
    }

    private static void aside(Path maildir, Path letter) throws IOException {
        Path read = Files.createDirectories(maildir.resolve("cur"));
        Files.move(letter, read.resolve(letter.getFileName() + ":2,S"), StandardCopyOption.REPLACE_EXISTING);
    }
}
