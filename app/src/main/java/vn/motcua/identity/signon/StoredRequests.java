package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ClientSecret;

/** Requests that wait while the person signs in or is asked, and those that applications sent ahead; each found by a random word. */
@Component
public class StoredRequests {

    /** For how long a request sent ahead is good. */
    public static final Duration PUSHED = Duration.ofSeconds(60);

    private static final Duration WAITING = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A request that was stored.
     *
     * @param client who sent it
     * @param query as it came
     * @param createdAt when it came
     */
    public record Stored(String client, RawQuery query, Instant createdAt) {}

    /** Keeps a request while the person is elsewhere; gives the word. */
    public String keep(String client, RawQuery query, Instant createdAt) {
        return add(client, query, false, createdAt, WAITING);
    }

    /** Keeps a request that an application sent ahead; gives the word. */
    public String push(String client, RawQuery query) {
        return add(client, query, true, clock.instant(), PUSHED);
    }

    /** The request that waits under this word. */
    public Optional<Stored> find(String word) {
        return jdbc.sql(
                        "select client, query, created_at from identity.sign_on_request where digest = ? and expires_at > ? and not pushed")
                .params(ClientSecret.digest(word), at(clock.instant()))
                .query((row, number) -> new Stored(
                        row.getString("client"),
                        new RawQuery(row.getString("query")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Uses a request that waits up: it is answered once. False if it is gone. */
    public boolean use(String word) {
        return jdbc.sql("delete from identity.sign_on_request where digest = ? and not pushed")
                        .param(ClientSecret.digest(word))
                        .update()
                == 1;
    }

    /** The request that was sent ahead under this word, once. */
    public Optional<Stored> takePushed(String word) {
        return jdbc.sql(
                        "delete from identity.sign_on_request where digest = ? and expires_at > ? and pushed returning client, query, created_at")
                .params(ClientSecret.digest(word), at(clock.instant()))
                .query((row, number) -> new Stored(
                        row.getString("client"),
                        new RawQuery(row.getString("query")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What nobody came back to is forgotten. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from identity.sign_on_request where expires_at < ?")
                .param(at(clock.instant()))
                .update();
    }

    private String add(String client, RawQuery query, boolean pushed, Instant createdAt, Duration good) {
        String word = ClientSecret.newSecret();
        jdbc.sql("""
                        insert into identity.sign_on_request (digest, client, query, pushed, created_at, expires_at)
                        values (:digest, :client, :query, :pushed, :created, :expires)""")
                .param("digest", ClientSecret.digest(word))
                .param("client", client)
                .param("query", query.text())
                .param("pushed", pushed)
                .param("created", at(createdAt))
                .param("expires", at(clock.instant().plus(good)))
                .update();
        return word;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
