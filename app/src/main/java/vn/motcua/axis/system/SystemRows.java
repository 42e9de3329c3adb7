package vn.motcua.axis.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.system.AxisSystem.Secret;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.packet.SignatureForm;

/** The rows of systems, their agencies and their secrets. */
@Repository
class SystemRows {

    private final JdbcClient jdbc;
    private final Seals seals;

    SystemRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** All that may call, by code. */
    Map<String, AxisSystem> open(Instant now) {
        Map<Long, Set<AgencyId>> agencies = jdbc
                .sql("select system, agency from axis.system_agency")
                .query((row, number) -> Map.entry(row.getLong(1), new AgencyId(row.getLong(2))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        Map<Long, List<Secret>> secrets = secrets(now);
        return jdbc
                .sql("select id, code, name from axis.system where closed_at is null")
                .query((row, number) -> new AxisSystem(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        agencies.getOrDefault(row.getLong("id"), Set.of()),
                        secrets.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .stream()
                .collect(toMap(AxisSystem::code, one -> one));
    }

    private Map<Long, List<Secret>> secrets(Instant now) {
        return jdbc
                .sql("""
                        select x.system, x.id, x.sealed, x.expires_at, s.code
                        from axis.system_secret x join axis.system s on s.id = x.system
                        where s.closed_at is null and (x.expires_at is null or x.expires_at > :now) order by x.id desc""")
                .param("now", time(now))
                .query((row, number) -> Map.entry(
                        row.getLong("system"),
                        new Secret(
                                row.getLong("id"),
                                seals.open(row.getBytes("sealed"), place(row.getString("code"))),
                                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(Instant.MAX))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    long insert(String code, String name, Collection<AgencyId> agencies, Instant now) {
        long id = jdbc.sql("insert into axis.system (code, name, opened_at) values (:code, :name, :now) returning id")
                .param("code", code)
                .param("name", name)
                .param("now", time(now))
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into axis.system_agency (system, agency, since) select :id, agency, :now from unnest(:agencies) as agency")
                .param("id", id)
                .param("now", time(now))
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .update();
        return id;
    }

    void addSecret(long system, String code, String secret, Instant now) {
        jdbc.sql("insert into axis.system_secret (system, sealed, made_at) values (:system, :sealed, :now)")
                .param("system", system)
                .param("sealed", seals.seal(secret, place(code)))
                .param("now", time(now))
                .update();
    }

    /** Gives the secrets that have no end yet one. */
    void endSecrets(long system, Instant end) {
        jdbc.sql("""
                        update axis.system_secret set expires_at = :end
                        where system = :system and (expires_at is null or expires_at > :end)""").param("system", system).param("end", time(end)).update();
    }

    /** The key of an open system, its row locked. */
    Optional<Long> lockOpen(String code) {
        return jdbc.sql("select id from axis.system where code = ? and closed_at is null for update")
                .param(code)
                .query(Long.class)
                .optional();
    }

    void form(long system, SignatureForm form) {
        jdbc.sql("update axis.system set signature_form = :form where id = :system")
                .param("system", system)
                .param("form", form.name())
                .update();
    }

    void close(long system, Instant now) {
        jdbc.sql("update axis.system set closed_at = :now where id = :system")
                .param("system", system)
                .param("now", time(now))
                .update();
        endSecrets(system, now);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String place(String code) {
        return "axis.secret:" + code;
    }
}
