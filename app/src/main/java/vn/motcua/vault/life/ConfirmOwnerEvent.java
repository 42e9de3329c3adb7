package vn.motcua.vault.life;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultRefusal;

/**
 * A second officer of the agency confirms a death or a new name (SR-28), from then on it holds: at a death the store is sealed, links and consents end, and the owner's account and agencies read
 * nothing more. Or somebody takes back what waits.
 */
@Operation(records = {VaultAudit.LifeRecorded.class, VaultAudit.LifeDropped.class})
public class ConfirmOwnerEvent {

    private final OwnerEvents events;
    private final Stores stores;
    private final Sealing sealing;
    private final ProvenNumbers numbers;
    private final SendNotice send;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConfirmOwnerEvent(
            OwnerEvents events,
            Stores stores,
            Sealing sealing,
            ProvenNumbers numbers,
            SendNotice send,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.stores = stores;
        this.sealing = sealing;
        this.numbers = numbers;
        this.send = send;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Confirms it. */
    @Transactional
    public void run(long id, AgencyId agency, AccountId officer) {
        OwnerEvents.Waiting waiting = waiting(id, agency);
        if (waiting.askedBy().equals(officer)) throw VaultRefusal.SECOND_OFFICER.because();
        OwnerEvent event = waiting.event();
        OwnerNumber number =
                OwnerNumber.of(waiting.number()).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        jdbc.sql("update vault.life_event set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(officer.value(), now(), id)
                .update();
        if (event.kind() == LifeKind.DIED) sealing.seal(stores.of(number));
        audit.record(new VaultAudit.LifeRecorded(waiting.owner(), agency, event.kind(), event.on()));
        numbers.account(number.number())
                .ifPresent(to -> send.run(new Notice(
                        VaultNotice.OWNER_CHANGED,
                        Recipient.of(to),
                        agency,
                        List.of(event.kind(), event.on()),
                        "/vault")));
    }

    /** Takes it back: whoever asked, or whoever would have to confirm. */
    @Transactional
    public void end(long id, AgencyId agency) {
        OwnerEvents.Waiting waiting = waiting(id, agency);
        jdbc.sql("update vault.life_event set ended_at = ? where id = ?")
                .params(now(), id)
                .update();
        audit.record(new VaultAudit.LifeDropped(
                waiting.owner(), agency, waiting.event().kind()));
    }

    private OwnerEvents.Waiting waiting(long id, AgencyId agency) {
        return events.lock(id, agency).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
