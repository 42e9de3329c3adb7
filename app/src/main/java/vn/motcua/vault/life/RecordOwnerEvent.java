package vn.motcua.vault.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/**
 * An officer records a death or a new name, with the paper that shows it, or takes a death back that was recorded by mistake. At a death the store is sealed: links and consents end, its owner's
 * account and agencies read nothing more.
 */
@Operation(records = VaultAudit.LifeRecorded.class)
public class RecordOwnerEvent {

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    RecordOwnerEvent(JdbcClient jdbc, OwnerKeys keys, SendNotice send, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param account the verified account of the owner, who is told: if they live they will say so
     */
    @Transactional
    public void run(Store store, OwnerEvent event, Optional<AccountId> account) {
        if (event.on().isAfter(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM))))
            throw VaultRefusal.DAY_TO_COME.at("on");
        switch (event.kind()) {
            case DIED -> seal(store);
            case UNSEALED -> unseal(store);
            case RENAMED -> {}
        }
        jdbc.sql("""
                        insert into vault.life_event (owner, kind, on_day, details, agency, who, at)
                        values (:owner, :kind, :on, :details, :agency, :who, :now)""")
                .param("owner", store.owner())
                .param("kind", event.kind().name())
                .param("on", event.on())
                .param(
                        "details",
                        keys.seal(
                                store.owner(),
                                new OwnerEvent.Details(event.before(), event.after(), event.proof()).json(),
                                OwnerEvents.PLACE))
                .param("agency", event.agency().value())
                .param("who", event.who())
                .param("now", now())
                .update();
        audit.record(new VaultAudit.LifeRecorded(store.owner(), event.agency(), event.kind(), event.on()));
        account.ifPresent(to -> send.run(new Notice(
                VaultNotice.OWNER_CHANGED, Recipient.of(to), event.agency(), List.of(event.kind(), event.on()), "")));
    }

    private void seal(Store store) {
        move(store, "OPEN", "SEALED", VaultRefusal.SEALED_ALREADY);
        UUID[] owners = store.owners().toArray(UUID[]::new);
        jdbc.sql("update vault.share set ended_at = ? where owner = any(?) and ended_at is null")
                .params(now(), owners)
                .update();
        jdbc.sql("""
                        update vault.consent set state = 'WITHDRAWN', answered_at = coalesce(answered_at, ?)
                        where owner = any(?) and state in ('ASKED', 'GIVEN')""").params(now(), owners).update();
    }

    /** Whoever was admitted while it was sealed reads nothing any more, nor do passes that were given. */
    private void unseal(Store store) {
        move(store, "SEALED", "OPEN", VaultRefusal.NOT_SEALED);
        UUID[] owners = store.owners().toArray(UUID[]::new);
        jdbc.sql("update vault.heir set ended_at = ? where owner = any(?) and ended_at is null")
                .params(now(), owners)
                .update();
        jdbc.sql("delete from vault.file_pass where owner = any(?) and by_decision")
                .param(owners)
                .update();
    }

    private void move(Store store, String from, String to, VaultRefusal otherwise) {
        int moved = jdbc.sql("update vault.owner set state = ? where id = any(?) and state = ?")
                .params(to, store.owners().toArray(UUID[]::new), from)
                .update();
        if (moved == 0) throw otherwise.because();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
