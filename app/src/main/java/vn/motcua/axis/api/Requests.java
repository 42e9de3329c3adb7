package vn.motcua.axis.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/**
 * Sendings by the key that the client gave each (SR-04): the same key is the same sending, answered as it was the first time; with another body
 * it is refused, while its twin runs it waits. Whoever runs renews a lease; what died is taken over when that is up. Nothing is remembered of what
 * was refused. That nobody gets a packet twice does not hang on this table: the exchange knows packets by their bytes.
 */
@Component
public class Requests {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final String BEGIN = """
            insert into axis.api_request as r (system, request, hash, attempt, running_until, first_at)
            values (:system, :request, :hash, 1, :until, :now)
            on conflict (system, request) do update set attempt = r.attempt + 1, running_until = :until
                where r.answer is null and r.running_until < :now and r.hash = :hash
            returning attempt
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    Requests(JdbcClient jdbc, Clock clock, @Value("${motcua.axis.api.answers-kept:30d}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * A sending that is this caller's to run.
     *
     * @param system whose
     * @param request the client's key
     * @param attempt how many have tried, this one included
     */
    public record Running(long system, String request, int attempt) {}

    /** What a key led to: an answer given before, or the right to run. */
    public sealed interface Found {

        /** It was done; this was the answer. */
        record Answered(String answer) implements Found {}

        /** It is to be done. */
        record Mine(Running running) implements Found {}
    }

    /** Begins a sending; refused if the key was another's, or its twin is running. */
    public Found begin(long system, String request, byte[] hash) {
        Instant now = clock.instant();
        Optional<Integer> attempt = jdbc.sql(BEGIN)
                .param("system", system)
                .param("request", request)
                .param("hash", hash)
                .param("until", at(now.plus(LEASE)))
                .param("now", at(now))
                .query(Integer.class)
                .optional();
        if (attempt.isPresent()) return new Found.Mine(new Running(system, request, attempt.get()));
        Row row = find(system, request).orElseThrow(() -> running(1)); // gone between the two: refused meanwhile
        if (!Arrays.equals(row.hash, hash)) throw Refused.because(ApiRefusal.REQUEST_KEY_REUSED);
        if (row.answer != null) return new Found.Answered(row.answer);
        throw running(Math.max(1, Duration.between(now, row.until).toSeconds() / 4));
    }

    /** Renews the lease; to be called while the body comes in. */
    public void renew(Running running) {
        jdbc.sql("""
                        update axis.api_request set running_until = :until
                        where system = :system and request = :request and attempt = :attempt and answer is null""")
                .param("until", at(clock.instant().plus(LEASE)))
                .param("system", running.system())
                .param("request", running.request())
                .param("attempt", running.attempt())
                .update();
    }

    /** It is done. If another has taken over meanwhile, its own answer stands: it is the same one. */
    public void answered(Running running, String answer) {
        jdbc.sql("""
                        update axis.api_request set answer = :answer, running_until = null
                        where system = :system and request = :request and attempt = :attempt and answer is null""")
                .param("answer", answer)
                .param("system", running.system())
                .param("request", running.request())
                .param("attempt", running.attempt())
                .update();
    }

    /** It was refused, or failed: the key is free again. */
    public void forget(Running running) {
        jdbc.sql("""
                        delete from axis.api_request
                        where system = :system and request = :request and attempt = :attempt and answer is null""")
                .param("system", running.system())
                .param("request", running.request())
                .param("attempt", running.attempt())
                .update();
    }

    @Scheduled(fixedDelayString = "${motcua.axis.api.clean-every:10m}", initialDelayString = "1m")
    void clean() {
        jdbc.sql("delete from axis.api_request where first_at < ? and (running_until is null or running_until < ?)")
                .params(at(clock.instant().minus(kept)), at(clock.instant()))
                .update();
    }

    private Optional<Row> find(long system, String request) {
        return jdbc.sql("select hash, running_until, answer from axis.api_request where system = ? and request = ?")
                .params(system, request)
                .query((row, number) -> new Row(row.getBytes("hash"), until(row), row.getString("answer")))
                .optional();
    }

    private static Refused running(long seconds) {
        return Refused.because(ApiRefusal.REQUEST_RUNNING, seconds);
    }

    private static Instant until(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("running_until", OffsetDateTime.class);
        return until == null ? Instant.EPOCH : until.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Row(byte[] hash, Instant until, @Nullable String answer) {}
}
