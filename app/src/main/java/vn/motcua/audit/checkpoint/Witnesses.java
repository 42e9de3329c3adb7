package vn.motcua.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who keeps checkpoints where the operators cannot reach: each of {@code motcua.audit.witnesses} ({@code name=secret, …}) says its secret when it fetches, so that it is known whether somebody did. Anybody may fetch
 * without one; a secret opens nothing more.
 */
@Component
public class Witnesses {

    /** A witness fetches each day (SR-64). */
    public static final Duration EACH = Duration.ofHours(24);

    /** So many at least. */
    public static final int ENOUGH = 2;

    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 16;

    private final JdbcClient jdbc;
    private final Map<String, byte[]> secrets;
    private final Clock clock;

    Witnesses(JdbcClient jdbc, @Value("${motcua.audit.witnesses:}") String setting, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets(setting);
        this.clock = clock;
    }

    private static Map<String, byte[]> secrets(String setting) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String one : setting.split(",")) {
            if (one.isBlank()) continue;
            String[] parts = one.strip().split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].length() < SHORTEST)
                throw new IllegalArgumentException(
                        "motcua.audit.witnesses takes name=secret, with secrets of 16 characters or more");
            all.put(parts[0].strip(), parts[1].getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    /** Notes that a witness fetched, if the header {@code Authorization} names one; any other says nothing. */
    public void fetched(@Nullable String authorization, long number) {
        who(authorization)
                .ifPresent(name -> jdbc.sql("""
                        insert into audit.witness (name, number, fetched_at) values (:name, :number, :now)
                        on conflict (name) do update set number = greatest(audit.witness.number, excluded.number), fetched_at = excluded.fetched_at""")
                        .param("name", name)
                        .param("number", number)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** True if there are to be some. */
    public boolean wanted() {
        return !secrets.isEmpty();
    }

    /** How many of them fetched within a day. */
    public long lately() {
        return jdbc.sql("select count(*) from audit.witness where name = any(:names) and fetched_at > :since")
                .param("names", secrets.keySet().toArray(String[]::new))
                .param("since", clock.instant().minus(EACH).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Optional<String> who(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) return Optional.empty();
        byte[] said = authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        return secrets.entrySet().stream()
                .filter(one -> MessageDigest.isEqual(one.getValue(), said))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
