package vn.motcua.vault.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * Asks an owner to let an agency read some kinds of paper for a procedure. What was asked for and waits, or was answered by a yes that holds, is not asked again; within thirty days of a no
 * or of taking a yes back nothing is. What nobody answers within thirty days lapses. Kinds that come later join the request that waits.
 */
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

    /** Does it, and says what became of it. */
    @Transactional
    public Asking run(
            Store store, AccountId account, AgencyId agency, String procedure, List<ConsentKind> kinds, String who) {
        sweep(store);
        List<ConsentKind> fresh = fresh(store, agency, procedure, kinds);
        Optional<Long> waiting = waiting(store, agency, procedure);
        if (fresh.isEmpty()) return waiting.isPresent() ? Asking.WAITS : Asking.ANSWERED;
        if (waiting.isPresent()) {
            name(waiting.get(), fresh);
            return Asking.WAITS;
        }
        Optional<Long> asked = ask(store, account, agency, procedure, who);
        if (asked.isEmpty()) return Asking.NOT_NOW;
        name(asked.get(), fresh);
        again(asked.get(), store, agency, procedure);
        audit.record(new VaultAudit.ConsentAsked(store.owner(), agency, procedure));
        send.run(new Notice(
                VaultNotice.CONSENT_ASKED, Recipient.of(account), agency, List.of(procedure), "/vault/consents"));
        return Asking.SENT;
    }

    private void sweep(Store store) {
        jdbc.sql("""
                        update vault.consent set state = case state when 'GIVEN' then 'WITHDRAWN' else 'LAPSED' end
                        where owner = :owner and (state = 'GIVEN' and until <= :now or state = 'ASKED' and asked_at <= :lapsed)""")
                .param("owner", store.owner())
                .param("now", now())
                .param("lapsed", now().minus(StoreConsents.WAITS))
                .update();
    }

    private Optional<Long> ask(Store store, AccountId account, AgencyId agency, String procedure, String who) {
        return jdbc.sql("""
                        insert into vault.consent (owner, account, agency, procedure, asked_by, asked_at)
                        select :owner, :account, :agency, :procedure, left(:who, 300), :now
                        where exists (select from vault.owner where id = :owner and state = 'OPEN')
                          and not exists (select from vault.consent where owner = :owner and agency = :agency and procedure = :procedure
                            and state in ('REFUSED', 'WITHDRAWN') and answered_at > :peace)
                          and (select count(*) from vault.consent where owner = :owner and agency = :agency and state = 'ASKED') < :most
                          and (select count(*) from vault.consent where owner = :owner and state = 'ASKED') < :all
                        on conflict do nothing returning id""")
                .param("owner", store.owner())
                .param("account", account.value())
                .param("agency", agency.value())
                .param("procedure", procedure)
                .param("who", who)
                .param("now", now())
                .param("peace", now().minus(PEACE))
                .param("most", MOST_WAITING)
                .param("all", MOST_OF_ALL)
                .query(Long.class)
                .optional();
    }

    private List<ConsentKind> fresh(Store store, AgencyId agency, String procedure, List<ConsentKind> kinds) {
        Set<String> known = Set.copyOf(jdbc.sql("""
                        select distinct k.code from vault.consent c join vault.consent_kind k on k.consent = c.id
                        where c.owner = ? and c.agency = ? and c.procedure = ? and c.state in ('ASKED', 'GIVEN')""")
                .params(store.owner(), agency.value(), procedure)
                .query(String.class)
                .list());
        return kinds.stream().filter(one -> !known.contains(one.code())).toList();
    }

    private Optional<Long> waiting(Store store, AgencyId agency, String procedure) {
        return jdbc.sql("""
                        select id from vault.consent where owner = ? and agency = ? and procedure = ? and state = 'ASKED' for update""")
                .params(store.owner(), agency.value(), procedure)
                .query(Long.class)
                .optional();
    }

    private void name(long consent, List<ConsentKind> kinds) {
        for (ConsentKind kind : kinds)
            jdbc.sql("""
                            insert into vault.consent_kind (consent, code, name)
                            select :consent, :code, :name where (select count(*) from vault.consent_kind where consent = :consent) < :most
                            on conflict do nothing""")
                    .param("consent", consent)
                    .param("code", kind.code())
                    .param("name", kind.name())
                    .param("most", ConsentKind.MOST)
                    .update();
    }

    /** What the yes that holds lets be read is in the new request too, because the new answer stands in its place. */
    private void again(long consent, Store store, AgencyId agency, String procedure) {
        jdbc.sql("""
                        insert into vault.consent_kind (consent, code, name)
                        select ?, k.code, k.name from vault.consent c join vault.consent_kind k on k.consent = c.id and k.granted
                        where c.owner = ? and c.agency = ? and c.procedure = ? and c.state = 'GIVEN' on conflict do nothing""").params(consent, store.owner(), agency.value(), procedure).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
