package vn.motcua.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.audit.spi.CheckpointStamps;

/**
 * Has the newest checkpoint stamped, soon after it was signed: the stamp proves that all of the log up to there was there then, whatever clock the server had. Checkpoints follow each other by their hashes, so that a
 * stamp on one proves those before it.
 */
@Component
public class StampCheckpoints {

    /** So long a signed checkpoint may be without a stamp before that is trouble. */
    public static final Duration STOP = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final @Nullable CheckpointStamps stamps;
    private final Clock clock;

    StampCheckpoints(JdbcClient jdbc, ObjectProvider<CheckpointStamps> stamps, Clock clock) {
        this.jdbc = jdbc;
        this.stamps = stamps.getIfAvailable();
        this.clock = clock;
    }

    /**
     * A checkpoint that was stamped.
     *
     * @param number the checkpoint's
     * @param note the signed note; the stamp is over its SHA-256, in UTF-8
     * @param token the stamp (RFC 3161 TimeStampToken), in DER
     */
    public record Stamped(long number, String note, byte[] token, Instant at) {}

    private record Unstamped(long number, String note) {}

    @Scheduled(
            fixedDelayString = "${motcua.audit.stamp-every:20s}",
            initialDelayString = "${motcua.audit.stamp-every:20s}")
    void round() {
        CheckpointStamps by = stamps;
        if (by == null) return;
        Optional<Unstamped> newest = newest();
        if (newest.isEmpty()) return;
        by.stamp(sha256(newest.get().note()))
                .ifPresent(token -> jdbc.sql("""
                                insert into audit.checkpoint_stamp (number, token, stamped_at) values (?, ?, ?)
                                on conflict (number) do nothing""")
                        .params(newest.get().number(), token, clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** The newest one that is stamped, or the first that is from this number on; empty if there is none. */
    public Optional<Stamped> stamped(@Nullable Long covering) {
        String which = covering == null ? "order by s.number desc" : "where s.number >= :number order by s.number";
        return jdbc.sql(
                        "select s.number, c.note, s.token, s.stamped_at from audit.checkpoint_stamp s join audit.checkpoint c using (number) "
                                + which + " limit 1")
                .param("number", covering)
                .query((row, nth) -> new Stamped(
                        row.getLong("number"),
                        row.getString("note"),
                        row.getBytes("token"),
                        Objects.requireNonNull(row.getObject("stamped_at", OffsetDateTime.class))
                                .toInstant()))
                .optional();
    }

    /** Since when checkpoints are signed that have no stamp; empty if the newest has one, or nobody gives any here. */
    public Optional<Instant> behind() {
        if (stamps == null) return Optional.empty();
        return jdbc.sql("""
                        select c.at from audit.checkpoint c
                        where c.number > coalesce((select max(s.number) from audit.checkpoint_stamp s), 0) order by c.number limit 1""")
                .query((row, nth) -> Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant())
                .optional();
    }

    private Optional<Unstamped> newest() {
        return jdbc.sql("""
                        select c.number, c.note from audit.checkpoint c
                        where not exists (select from audit.checkpoint_stamp s where s.number = c.number)
                          and c.number = (select max(number) from audit.checkpoint)""")
                .query((row, nth) -> new Unstamped(row.getLong("number"), row.getString("note")))
                .optional();
    }

    private static byte[] sha256(String note) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(note.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
