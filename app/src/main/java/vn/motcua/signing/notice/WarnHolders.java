package vn.motcua.signing.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.people.OfficialAccounts;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.notification.spi.NoticeKinds;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.SigningPermission;

/**
 * Tells whoever holds a certificate that it ends within 60 days: the official, or the administrators of the agency. Once, and not if another one has taken
 * its place.
 */
@Component
class WarnHolders {

    private static final int AT_ONCE = 100;
    private static final int MOST_TOLD = 5;

    private final JdbcClient jdbc;
    private final OfficialAccounts officials;
    private final PermissionHolders administrators;
    private final SendNotice send;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WarnHolders(
            JdbcClient jdbc,
            OfficialAccounts officials,
            PermissionHolders administrators,
            SendNotice send,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.officials = officials;
        this.administrators = administrators;
        this.send = send;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static NoticeKinds signingNotices() {
        return new NoticeKinds(List.of(SigningNotice.values()));
    }

    private record Ending(long id, AgencyId agency, Optional<OfficialId> official, String name, Instant until) {}

    @Scheduled(
            fixedDelayString = "${motcua.signing.warn-every:1h}",
            initialDelayString = "${motcua.signing.warn-after:2m}")
    void round() {
        for (Ending one : ending())
            Actors.as(
                    Actor.SYSTEM,
                    () -> transaction.executeWithoutResult(status -> {
                        if (mark(one)) holders(one).forEach(account -> tell(account, one));
                    }));
    }

    private List<Ending> ending() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select c.id, c.agency, c.official, c.name, c.valid_until from signing.certificate c
                        where c.agency is not null and c.warned_at is null and c.valid_until > :now and c.valid_until <= :soon
                          and not exists (select from signing.revocation r where r.certificate = c.id)
                          and not exists (select from signing.certificate n where n.replaces = c.id)
                        order by c.valid_until limit :most""")
                .param("now", now)
                .param("soon", now.plus(CertificateView.WARNING))
                .param("most", AT_ONCE)
                .query((row, number) -> new Ending(
                        row.getLong("id"),
                        new AgencyId(row.getLong("agency")),
                        Optional.of(row.getLong("official"))
                                .filter(id -> id > 0)
                                .map(OfficialId::new),
                        row.getString("name"),
                        row.getObject("valid_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False if another node was quicker. */
    private boolean mark(Ending one) {
        return jdbc.sql("update signing.certificate set warned_at = ? where id = ? and warned_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), one.id())
                        .update()
                == 1;
    }

    private List<AccountId> holders(Ending one) {
        if (one.official().isPresent())
            return officials.account(one.official().get()).stream().toList();
        return administrators.of(SigningPermission.MANAGE.code(), one.agency()).stream()
                .limit(MOST_TOLD)
                .map(PermissionHolders.Holder::account)
                .toList();
    }

    private void tell(AccountId account, Ending one) {
        send.run(new Notice(
                SigningNotice.CERTIFICATE_ENDING,
                Recipient.of(account),
                one.agency(),
                List.of(one.name(), one.until()),
                "/signing/certificates/" + one.id()));
    }
}
