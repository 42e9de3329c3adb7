package vn.motcua.identity.signon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ClientSecret;

/** Tokens, each a random word that is found by its digest: one that ended is worth nothing on any node from that moment on. */
@Component
class TokenRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sorts of tokens. */
    enum Kind {
        ACCESS,
        REFRESH
    }

    /**
     * A token as it is kept.
     *
     * @param signOn what it was given out for
     * @param kind its sort
     * @param issuedAt when
     * @param expiresAt until when it is good
     * @param endedAt when it was used up or revoked, or null
     */
    record Kept(
            SignOn signOn,
            Kind kind,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {

        /** True if it is good now. */
        boolean good(Instant now) {
            return endedAt == null && !signOn.ended() && now.isBefore(expiresAt);
        }
    }

    /**
     * What is given out together.
     *
     * @param access opens user information
     * @param refresh gets the next pair, once
     */
    record Pair(String access, String refresh) {

        @Override
        public String toString() {
            return "Pair"; // never a token in a log
        }
    }

    /** Makes both, each good for so long. */
    Pair make(UUID signOn, Duration access, Duration refresh) {
        Pair pair = new Pair(ClientSecret.newSecret(), ClientSecret.newSecret());
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into identity.sign_on_token (digest, sign_on, kind, issued_at, expires_at)
                        values (:access, :signOn, 'ACCESS', :now, :accessUntil), (:refresh, :signOn, 'REFRESH', :now, :refreshUntil)""")
                .param("access", ClientSecret.digest(pair.access()))
                .param("refresh", ClientSecret.digest(pair.refresh()))
                .param("signOn", signOn)
                .param("now", at(now))
                .param("accessUntil", at(now.plus(access)))
                .param("refreshUntil", at(now.plus(refresh)))
                .update();
        return pair;
    }

    /** The token, whether it is still good or not; empty if it is none of ours. */
    Optional<Kept> find(String token) {
        return find(token, "");
    }

    /** The same, held until the transaction ends. */
    Optional<Kept> hold(String token) {
        return find(token, " for update of t");
    }

    /** Uses it up, or revokes it. */
    void end(String token) {
        jdbc.sql("update identity.sign_on_token set ended_at = ? where digest = ? and ended_at is null")
                .params(at(clock.instant()), ClientSecret.digest(token))
                .update();
    }

    private Optional<Kept> find(String token, String how) {
        return jdbc.sql("select " + SignOnRepository.columns() + """
                        , t.kind, t.issued_at, t.expires_at, t.ended_at as token_ended_at
                        from identity.sign_on_token t join identity.sign_on s on s.id = t.sign_on where t.digest = ?""" + how)
                .param(ClientSecret.digest(token))
                .query((row, number) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("token_ended_at", OffsetDateTime.class);
        return new Kept(
                SignOnRepository.signOn(row),
                Kind.valueOf(row.getString("kind")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
