package vn.motcua.identity.signon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.factor.Factor;
import vn.motcua.kernel.AccountId;

/** Sign-ins at applications, in the database. */
@Component
class SignOnRepository {

    private static final String COLUMNS = """
            s.id, s.client, s.account, s.session_key, s.session_since, s.signed_in_at, s.auth_time, s.level, s.factors, s.scopes, s.nonce, s.redirect_uri,
            s.challenge, s.code_until, s.code_used_at, s.ended_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignOnRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(SignOn signOn, String code) {
        jdbc.sql("""
                        insert into identity.sign_on (id, client, account, session_key, session_since, signed_in_at, auth_time, level, factors, scopes, nonce,
                            redirect_uri, challenge, code_digest, code_until)
                        values (:id, :client, :account, :session, :since, :at, :auth, :level, :factors, :scopes, :nonce, :redirect, :challenge, :code, :until)""")
                .param("id", signOn.id())
                .param("client", signOn.client())
                .param("account", signOn.account().value())
                .param("session", signOn.sessionKey())
                .param("since", at(signOn.sessionSince()))
                .param("at", at(signOn.signedInAt()))
                .param("auth", at(signOn.authTime()))
                .param("level", signOn.level().name())
                .param(
                        "factors",
                        signOn.factors().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("scopes", signOn.scopes().stream().sorted().toArray(String[]::new))
                .param("nonce", signOn.nonce())
                .param("redirect", signOn.redirectUri())
                .param("challenge", signOn.challenge())
                .param("code", ClientSecret.digest(code))
                .param("until", at(signOn.codeUntil()))
                .update();
    }

    /** True if the session here is open; nobody ends it before the transaction is over. */
    boolean sessionStands(String sessionId) {
        return !jdbc.sql("select 1 as stands from identity.session where session_id = ?::char(36) for share")
                .param(sessionId)
                .query((row, number) -> row.getInt("stands"))
                .list()
                .isEmpty();
    }

    /**
     * The sign-in that a code of this application belongs to, as it was before, held until the transaction ends, so that one code is judged by one at a time; the code
     * is used up by that, whatever comes of it.
     */
    Optional<SignOn> useCode(String code, String client) {
        return jdbc.sql("""
                        with s as (select * from identity.sign_on where code_digest = :code and client = :client for update),
                            used as (update identity.sign_on u set code_used_at = :now from s where u.id = s.id and s.code_used_at is null)
                        select\s""" + COLUMNS + " from s")
                .param("code", ClientSecret.digest(code))
                .param("client", client)
                .param("now", at(clock.instant()))
                .query((row, number) -> signOn(row))
                .optional();
    }

    /** By its key. */
    Optional<SignOn> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from identity.sign_on s where s.id = ?")
                .param(id)
                .query((row, number) -> signOn(row))
                .optional();
    }

    /** Ends what is still open among these and everything that was given out for it; gives what ended. */
    List<SignOn> end(Collection<UUID> ids) {
        List<SignOn> ended = jdbc.sql(
                        "update identity.sign_on s set ended_at = ? where s.id = any(?) and s.ended_at is null returning "
                                + COLUMNS)
                .params(at(clock.instant()), ids.toArray(UUID[]::new))
                .query((row, number) -> signOn(row))
                .list();
        jdbc.sql("update identity.sign_on_token set ended_at = ? where sign_on = any(?) and ended_at is null")
                .params(at(clock.instant()), ids.toArray(UUID[]::new))
                .update();
        return ended;
    }

    /** The open ones that rest on one of these sessions. */
    List<UUID> onSessions(Collection<String> sessionKeys) {
        return jdbc.sql("select id from identity.sign_on where session_key = any(?) and ended_at is null")
                .param(sessionKeys.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The open ones of an account, but those on the session that stays. */
    List<UUID> openBut(AccountId account, @Nullable String sessionKey) {
        return jdbc.sql(
                        "select id from identity.sign_on where account = :account and ended_at is null and session_key <> :but")
                .param("account", account.value())
                .param("but", sessionKey == null ? "" : sessionKey)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The open ones of an account at an application. */
    List<UUID> open(AccountId account, String client) {
        return jdbc.sql("select id from identity.sign_on where account = ? and client = ? and ended_at is null")
                .params(account.value(), client)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Notes what the application learned. Written only where it says something new, so that asking often costs no writes. */
    void told(UUID id, Set<Claim> claims) {
        String[] names = claims.stream().map(Enum::name).sorted().toArray(String[]::new);
        jdbc.sql("""
                        update identity.sign_on set told = array(select distinct unnest(told || :names::text[]) order by 1), told_at = :now
                        where id = :id and not (told @> :names::text[] and told_at > :lately)""")
                .param("names", names)
                .param("now", at(clock.instant()))
                .param("lately", at(clock.instant().minusSeconds(60)))
                .param("id", id)
                .update();
    }

    static SignOn signOn(ResultSet row) throws SQLException {
        return new SignOn(
                row.getObject("id", UUID.class),
                row.getString("client"),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("session_key"),
                instant(row, "session_since"),
                instant(row, "signed_in_at"),
                instant(row, "auth_time"),
                AssuranceLevel.valueOf(row.getString("level")),
                texts(row, "factors").stream().map(Factor::valueOf).collect(Collectors.toSet()),
                Set.copyOf(texts(row, "scopes")),
                row.getString("nonce"),
                row.getString("redirect_uri"),
                row.getString("challenge"),
                instant(row, "code_until"),
                instantIfAny(row, "code_used_at"),
                instantIfAny(row, "ended_at"));
    }

    static String columns() {
        return COLUMNS;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
