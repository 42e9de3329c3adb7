package vn.motcua.vault.life;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/**
 * An officer records a death or a new name, with the paper that shows it: it waits for a second one ({@link ConfirmOwnerEvent}), and the owner is told. A death that was recorded by mistake is
 * taken back by one alone and at once, as each hour of it harms somebody who lives.
 */
@Operation(records = {VaultAudit.LifeAsked.class, VaultAudit.LifeRecorded.class})
public class RecordOwnerEvent {

    private final Stores stores;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final Registrars registrars;
    private final OwnerKeys keys;
    private final ProvenNumbers numbers;
    private final SendNotice send;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordOwnerEvent(
            Stores stores,
            VaultEntries entries,
            Sealing sealing,
            Registrars registrars,
            OwnerKeys keys,
            ProvenNumbers numbers,
            SendNotice send,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.stores = stores;
        this.entries = entries;
        this.sealing = sealing;
        this.registrars = registrars;
        this.keys = keys;
        this.numbers = numbers;
        this.send = send;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(OwnerNumber number, OwnerEvent event, AccountId officer) {
        if (event.on().isAfter(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM))))
            throw VaultRefusal.DAY_TO_COME.at("on");
        if (!registrars.registers(number, event.agency())) throw VaultRefusal.NOT_A_REGISTRAR.at("number");
        Store store = stores.of(number);
        boolean mistake = event.kind() == LifeKind.UNSEALED;
        if (mistake) sealing.unseal(store);
        else if (event.kind() == LifeKind.DIED && entries.sealed(store)) throw VaultRefusal.SEALED_ALREADY.at("number");
        insert(store, number, event, officer, mistake ? now() : null);
        audit.record(
                mistake
                        ? new VaultAudit.LifeRecorded(store.owner(), event.agency(), event.kind(), event.on())
                        : new VaultAudit.LifeAsked(store.owner(), event.agency(), event.kind(), event.on()));
        VaultNotice notice = mistake ? VaultNotice.OWNER_CHANGED : VaultNotice.OWNER_CHANGE_ASKED;
        numbers.account(number.number())
                .ifPresent(to -> send.run(
                        new Notice(notice, Recipient.of(to), event.agency(), List.of(event.kind(), event.on()), "")));
    }

    private void insert(
            Store store,
            OwnerNumber number,
            OwnerEvent event,
            AccountId officer,
            @org.jspecify.annotations.Nullable OffsetDateTime confirmed) {
        UUID owner = store.owner();
        int asked = jdbc.sql("""
                        insert into vault.life_event (owner, kind, on_day, details, agency, who, at, asked_by, confirmed_at)
                        values (:owner, :kind, :on, :details, :agency, :who, :now, :officer, :confirmed) on conflict do nothing""")
                .param("owner", owner)
                .param("kind", event.kind().name())
                .param("on", event.on())
                .param(
                        "details",
                        keys.seal(owner, OwnerEvent.Details.of(event, number).json(), OwnerEvents.PLACE))
                .param("agency", event.agency().value())
                .param("who", event.who())
                .param("now", now())
                .param("officer", officer.value())
                .param("confirmed", confirmed, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (asked == 0) throw VaultRefusal.EVENT_ASKED_ALREADY.at("number");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
