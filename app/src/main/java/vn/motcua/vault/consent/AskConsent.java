package vn.motcua.vault.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultNotice;

/** Asks an owner to let an agency read for a procedure. Asked again while one waits or holds, or within thirty days of a no, it does nothing. */
@Operation(records = VaultAudit.ConsentAsked.class)
public class AskConsent {

    private static final Duration PEACE = Duration.ofDays(30);

    private static final int MOST_WAITING = 3;
    private static final int MOST_OF_ALL = 10;

    private final JdbcClient jdbc;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    AskConsent(JdbcClient jdbc, SendNotice send, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(Store store, AccountId account, AgencyId agency, String procedure, String who) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update vault.consent set state = 'WITHDRAWN' where owner = ? and state = 'GIVEN' and until <= ?")
                .params(store.owner(), now)
                .update();
        int asked = jdbc.sql("""
                        insert into vault.consent (owner, account, agency, procedure, asked_by, asked_at)
                        select :owner, :account, :agency, :procedure, left(:who, 300), :now
                        where not exists (select from vault.consent where owner = :owner and agency = :agency and procedure = :procedure
                            and state = 'REFUSED' and answered_at > :peace)
                          and (select count(*) from vault.consent where owner = :owner and agency = :agency and state = 'ASKED') < :most
                          and (select count(*) from vault.consent where owner = :owner and state = 'ASKED') < :all
                        on conflict do nothing""")
                .param("owner", store.owner())
                .param("account", account.value())
                .param("agency", agency.value())
                .param("procedure", procedure)
                .param("who", who)
                .param("now", now)
                .param("peace", now.minus(PEACE))
                .param("most", MOST_WAITING)
                .param("all", MOST_OF_ALL)
                .update();
        if (asked == 0) return;
        audit.record(new VaultAudit.ConsentAsked(store.owner(), agency, procedure));
        send.run(new Notice(
                VaultNotice.CONSENT_ASKED, Recipient.of(account), agency, List.of(procedure), "/vault/consents"));
    }
}
