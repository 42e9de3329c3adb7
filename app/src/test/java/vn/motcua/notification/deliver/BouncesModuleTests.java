package vn.motcua.notification.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ModuleTest;

/** A letter that comes back days later becomes the task that a no at once becomes; who has not seen the letter can make none. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class BouncesModuleTests {

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    private Path maildir;

    private TakeBounces bounces;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(maildir.resolve("new"));
        bounces = new TakeBounces(queue, clock, maildir.toString());
    }

    @Test
    void itBecomesATaskWithTheAddressWholeOnce() throws IOException {
        long delivery = sent("lan@thu.example");
        UUID word = word(delivery);
        arrives(BounceLetters.withHeaders(delivery, word, "failed", "lan@thu.example"));
        bounces.run();
        assertThat(state(delivery)).isEqualTo("BOUNCED lan@thu.example 5.1.1");
        assertThat(tasks(delivery)).isEqualTo(1);
        assertThat(maildir.resolve("new")).isEmptyDirectory();
        jdbc.sql(
                        "update notification.unreached set closed_at = now(), closed_by = gen_random_uuid() where delivery = ?")
                .param(delivery)
                .update();
        arrives(BounceLetters.withHeaders(delivery, word, "failed", "lan@thu.example"));
        bounces.run();
        assertThat(tasks(delivery)).as("the same letter again opens nothing").isZero();
    }

    @Test
    void whoHasNotSeenTheLetterMakesNone() throws IOException {
        long delivery = sent("lan@thu.example");
        arrives(BounceLetters.withHeaders(delivery, UUID.randomUUID(), "failed", "lan@thu.example"));
        bounces.run();
        assertThat(state(delivery)).startsWith("SENT l");
        assertThat(maildir.resolve("cur")).as("for people to read").isNotEmptyDirectory();
    }

    /** Its reader has seen it, and says that it was for somebody else: that somebody is not put into our books. */
    @Test
    void anotherAddressIsNotTakenOver() throws IOException {
        long delivery = sent("lan@thu.example");
        arrives(BounceLetters.withHeaders(delivery, word(delivery), "failed", "victim@elsewhere.example"));
        bounces.run();
        assertThat(state(delivery)).startsWith("BOUNCED l").doesNotContain("victim");
    }

    @Test
    void linksAndFoldersAreNotFollowed() throws IOException {
        Path outside = Files.writeString(maildir.resolve("outside"), "x");
        Files.createSymbolicLink(maildir.resolve("new").resolve("1"), outside);
        Files.createDirectories(maildir.resolve("new").resolve("2"));
        bounces.run();
        assertThat(outside).exists();
    }

    private void arrives(byte[] letter) throws IOException {
        Files.write(maildir.resolve("new").resolve(UUID.randomUUID().toString()), letter);
    }

    private long sent(String address) {
        return jdbc.sql("""
                        with n as (insert into notification.notice (kind, weight, agency, language, title, text, outside, at)
                            values ('test', 'ASKS', 999003, 'vi', 'Thử', '', 'Thử', now()) returning id)
                        insert into notification.delivery (notice, channel, address, made_at, agency, state, done_at)
                        select id, 'EMAIL', ?, now(), 999003, 'SENT', now() from n returning id""").param(Shortened.address(address)).query(Long.class).single();
    }

    private UUID word(long delivery) {
        return jdbc.sql("select word from notification.delivery where id = ?")
                .param(delivery)
                .query(UUID.class)
                .single();
    }

    private String state(long delivery) {
        return jdbc.sql("select state || ' ' || address || ' ' || answer from notification.delivery where id = ?")
                .param(delivery)
                .query(String.class)
                .single();
    }

    private long tasks(long delivery) {
        return jdbc.sql("select count(*) from notification.unreached where delivery = ? and closed_at is null")
                .param(delivery)
                .query(Long.class)
                .single();
    }
}
