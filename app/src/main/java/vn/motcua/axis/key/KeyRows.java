package vn.motcua.axis.key;

import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;

/** The rows of keys. */
@Repository
class KeyRows {

    private static final String VIEW = """
            select k.key_id, s.code, k.algorithm, k.added_at, k.ends_at, k.used_at
            from axis.system_key k join axis.system s on s.id = k.system
            """;

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that counts at this moment, of a system that may call. */
    Optional<KnownKey> known(String keyId, Instant now) {
        return jdbc.sql("""
                        select k.id, k.encoded, s.id as system, s.code,
                            array(select agency from axis.system_agency where system = s.id) as agencies
                        from axis.system_key k join axis.system s on s.id = k.system
                        where k.key_id = :key and s.closed_at is null and (k.ends_at is null or k.ends_at > :now)""")
                .param("key", keyId)
                .param("now", at(now))
                .query((row, number) -> known(row))
                .optional();
    }

    /** Notes that it was used, once a minute. */
    void used(KnownKey key, Instant now) {
        jdbc.sql("""
                        with used as (
                            update axis.system_key set used_at = :now
                            where id = :id and (used_at is null or used_at < :now - interval '1 minute') returning system)
                        update axis.system s set used_at = :now from used where s.id = used.system""").param("id", key.id()).param("now", at(now)).update();
    }

    /** The row of an open system, locked. */
    Optional<Long> lockSystem(String code) {
        return jdbc.sql("select id from axis.system where code = ? and closed_at is null for update")
                .param(code)
                .query(Long.class)
                .optional();
    }

    /** False if the key is there already. */
    boolean insert(long system, PublicKey key, Instant now) {
        return jdbc.sql("""
                                insert into axis.system_key (system, key_id, algorithm, encoded, added_at)
                                values (:system, :keyId, :algorithm, :encoded, :now) on conflict (key_id) do nothing""")
                        .param("system", system)
                        .param("keyId", PublicKeys.id(key))
                        .param(
                                "algorithm",
                                SignatureAlgorithm.of(key).orElseThrow().text())
                        .param("encoded", key.getEncoded())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Gives all other keys of the system an end, where they have none or a later one. */
    void endOthers(long system, String keyId, Instant end) {
        jdbc.sql("""
                        update axis.system_key set ends_at = :end
                        where system = :system and key_id <> :keyId and (ends_at is null or ends_at > :end)""")
                .param("system", system)
                .param("keyId", keyId)
                .param("end", at(end))
                .update();
    }

    /** The code of the system whose key was ended; empty if there is none that has not ended by then. */
    Optional<String> end(String keyId, Instant end) {
        return jdbc.sql("""
                        update axis.system_key k set ends_at = :end from axis.system s
                        where s.id = k.system and k.key_id = :keyId and (k.ends_at is null or k.ends_at > :end) returning s.code""")
                .param("keyId", keyId)
                .param("end", at(end))
                .query(String.class)
                .optional();
    }

    Optional<SystemKeyView> find(String keyId) {
        return jdbc.sql(VIEW + "where k.key_id = ?")
                .param(keyId)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Newest first, at most a hundred. */
    List<SystemKeyView> of(String system) {
        return jdbc.sql(VIEW + "where s.code = ? order by k.id desc limit 100")
                .param(system)
                .query((row, number) -> view(row))
                .list();
    }

    private static KnownKey known(ResultSet row) throws SQLException {
        Long[] agencies = (Long[]) row.getArray("agencies").getArray();
        Caller caller = new Caller(
                row.getLong("system"),
                row.getString("code"),
                Arrays.stream(agencies).map(AgencyId::new).collect(Collectors.toSet()),
                null);
        return new KnownKey(
                row.getLong("id"), PublicKeys.decode(row.getBytes("encoded")).orElseThrow(), caller);
    }

    private static SystemKeyView view(ResultSet row) throws SQLException {
        return new SystemKeyView(
                row.getString("key_id"),
                row.getString("code"),
                row.getString("algorithm"),
                Objects.requireNonNull(time(row, "added_at")),
                time(row, "ends_at"),
                time(row, "used_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
