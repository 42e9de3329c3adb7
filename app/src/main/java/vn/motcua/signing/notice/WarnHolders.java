package vn.motcua.signing.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.spi.NoticeKinds;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;

/**
 * Tells whoever holds a certificate that it ends within 60 days, and once more that it ends within 7: the official, or where they have no account the administrators of the agency. Not if another one has taken
 * its place. Where there is nobody to tell it is tried again each time, until somebody is there.
 */
@Component
class WarnHolders {

    private static final Logger log = LoggerFactory.getLogger(WarnHolders.class);
    private static final int AT_ONCE = 100;
    private static final Duration NEAR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TellHolders tell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WarnHolders(JdbcClient jdbc, TellHolders tell, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.tell = tell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static NoticeKinds signingNotices() {
        return new NoticeKinds(List.of(SigningNotice.values()));
    }

    private record Ending(
            CertificateId id,
            AgencyId agency,
            @Nullable OfficialId official,
            String name,
            Instant until,
            boolean near) {}

    @Scheduled(
            fixedDelayString = "${motcua.signing.warn-every:1h}",
            initialDelayString = "${motcua.signing.warn-after:2m}")
    void round() {
        long last = 0;
        for (List<Ending> some = ending(last); !some.isEmpty(); some = ending(last)) {
            for (Ending one : some)
                Actors.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> warn(one)));
            last = some.getLast().id().value();
        }
    }

    private void warn(Ending one) {
        Collection<AccountId> holders = tell.of(one.agency(), one.official());
        if (holders.isEmpty()) {
            log.warn("Nobody could be told that certificate {} ends", one.id());
            return;
        }
        if (mark(one))
            tell.send(
                    SigningNotice.CERTIFICATE_ENDING,
                    holders,
                    one.agency(),
                    List.of(one.name(), one.until()),
                    one.id());
    }

    private List<Ending> ending(long after) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select c.id, c.agency, c.official, c.name, c.valid_until, c.valid_until <= :near as near from signing.certificate c
                        where c.agency is not null and c.id > :after and c.valid_until > :now
                          and (c.valid_until <= :soon and c.warned_at is null or c.valid_until <= :near and c.last_warned_at is null)
                          and not exists (select from signing.revocation r where r.certificate = c.id)
                          and not exists (select from signing.certificate n where n.replaces = c.id)
                        order by c.id limit :most""")
                .param("after", after)
                .param("now", now)
                .param("near", now.plus(NEAR))
                .param("soon", now.plus(CertificateView.WARNING))
                .param("most", AT_ONCE)
                .query((row, number) -> new Ending(
                        new CertificateId(row.getLong("id")),
                        new AgencyId(row.getLong("agency")),
                        row.getLong("official") == 0 ? null : new OfficialId(row.getLong("official")),
                        row.getString("name"),
                        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                        row.getBoolean("near")))
                .list();
    }

    /** False if another node was quicker. */
    private boolean mark(Ending one) {
        return jdbc.sql("""
                                update signing.certificate set warned_at = coalesce(warned_at, :now),
                                    last_warned_at = case when :near then cast(:now as timestamptz) else last_warned_at end
                                where id = :id and (warned_at is null or :near and last_warned_at is null)""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("near", one.near())
                        .param("id", one.id().value())
                        .update()
                == 1;
    }
}
