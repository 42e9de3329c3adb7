package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * PartnerSessions of agencies' systems: half an hour from the last use, any number at once, on any node. A session that this node saw within the last
 * seconds costs no statement; uses are written down together once a minute, for which a session is given that minute more.
 */
@Component
class PartnerSessions {

    private static final Duration LIVES = Duration.ofMinutes(30);
    private static final Duration SLACK = Duration.ofMinutes(2); // two rounds of writing down
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> uses = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final KnownPartners partners;
    private final Clock clock;

    PartnerSessions(JdbcClient jdbc, KnownPartners partners, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.clock = clock;
    }

    /** Opens one; the token is kept as a hash only. */
    String open(PartnerView partner) {
        String token = Secrets.secret();
        jdbc.sql(
                        "insert into dossier.partner_session (token_hash, partner, made_at, used_at) values (:hash, :partner, :now, :now)")
                .param("hash", Secrets.hash(token))
                .param("partner", partner.id())
                .param("now", time(clock.instant()))
                .update();
        return token;
    }

    /** Whose session it is; empty if it is none, or over, or its account may not be used. */
    Optional<PartnerView> find(String token) {
        String key = Base64.getEncoder().encodeToString(Secrets.hash(token));
        Instant now = clock.instant();
        Seen known = seen.get(key);
        if (known == null
                || known.change != partners.changes()
                || known.at.plus(FRESH).isBefore(now)) {
            Optional<Seen> read = read(token, now);
            if (read.isEmpty()) {
                seen.remove(key);
                return Optional.empty();
            }
            known = read.get();
            seen.put(key, known);
        }
        uses.put(key, now);
        return partners.find(known.partner);
    }

    private Optional<Seen> read(String token, Instant now) {
        return jdbc.sql("select partner from dossier.partner_session where token_hash = ? and used_at > ?")
                .param(Secrets.hash(token))
                .param(time(now.minus(LIVES).minus(SLACK)))
                .query(Long.class)
                .optional()
                .map(partner -> new Seen(partner, now, partners.changes()));
    }

    /** Writes down which were used, and removes those that are over. */
    @Scheduled(fixedDelayString = "${motcua.dossier.partner.sessions-every:60s}")
    void write() {
        Instant now = clock.instant();
        seen.values().removeIf(one -> one.at.plus(FRESH).isBefore(now));
        List<Map.Entry<String, Instant>> some = List.copyOf(uses.entrySet());
        some.forEach(one -> uses.remove(one.getKey(), one.getValue()));
        if (!some.isEmpty())
            jdbc.sql("""
                            with used (token_hash, at) as (select decode(hash, 'base64'), at from unnest(:hashes::text[], :times::timestamptz[]) as u (hash, at)),
                            sessions as (
                                update dossier.partner_session s set used_at = greatest(s.used_at, used.at) from used
                                where s.token_hash = used.token_hash returning s.partner, used.at)
                            update dossier.partner p set used_at = greatest(p.used_at, last.at)
                            from (select partner, max(at) as at from sessions group by partner) last where p.id = last.partner""")
                    .param("hashes", some.stream().map(Map.Entry::getKey).toArray(String[]::new))
                    .param(
                            "times",
                            some.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
                    .update();
        jdbc.sql("delete from dossier.partner_session where used_at < ?")
                .param(time(now.minus(LIVES).minus(SLACK)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Seen(long partner, Instant at, long change) {}
}
