package vn.motcua.vault.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.identity.AccountContacts;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultPermission;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/**
 * Lets an heir read a sealed store until a day, a year ahead at most, by a decision of the office: one officer asks, another one confirms (SR-28), any of the agency takes it back at
 * once. Who may record deaths may ask, and the agency that recorded this one, or since it ended the one that answers for it, which is told when another asks; nobody asks or confirms for themselves. It holds only as long as the store is sealed.
 */
@Operation(records = {VaultAudit.HeirAdmitted.class, VaultAudit.HeirConfirmed.class, VaultAudit.HeirEnded.class})
public class AdmitHeir {

    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final OwnerEvents events;
    private final Registrars registrars;
    private final Successions successions;
    private final Stores stores;
    private final AccountContacts contacts;
    private final PermissionHolders holders;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    AdmitHeir(
            JdbcClient jdbc,
            OwnerKeys keys,
            OwnerEvents events,
            Registrars registrars,
            Successions successions,
            Stores stores,
            AccountContacts contacts,
            PermissionHolders holders,
            SendNotice send,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.events = events;
        this.registrars = registrars;
        this.successions = successions;
        this.stores = stores;
        this.contacts = contacts;
        this.holders = holders;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for it. */
    @Transactional
    public void ask(Store store, Store heir, String words, LocalDate until, AgencyId agency, AccountId officer) {
        boolean sealed = jdbc.sql("select exists (select from vault.owner where id = ? and state = 'SEALED')")
                .param(store.owner())
                .query(Boolean.class)
                .single();
        if (!sealed) throw VaultRefusal.NOT_SEALED.because();
        if (store.owner().equals(heir.owner())) throw VaultRefusal.HEIR_OF_ONESELF.at("heir");
        OwnerEvents.Waiting death = events.death(store.owner()).orElseThrow(VaultRefusal.NOT_SEALED::because);
        AgencyId recorder = successions.answering(death.event().agency(), AsOf.today(clock));
        if (!recorder.equals(agency) && !registers(death, agency)) throw VaultRefusal.NOT_A_REGISTRAR.at("deceased");
        if (own(officer, heir.owner())) throw VaultRefusal.HEIR_IS_OFFICER.at("heir");
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        if (until.isBefore(today) || until.isAfter(today.plusYears(1))) throw VaultRefusal.WITHIN_A_YEAR.at("until");
        jdbc.sql("update vault.heir set ended_at = ? where owner = ? and heir = ? and ended_at is null and until < ?")
                .params(now(), store.owner(), heir.owner(), today)
                .update(); // its time was over
        int asked = jdbc.sql("""
                        insert into vault.heir (owner, heir, details, agency, until, at, asked_by)
                        values (:owner, :heir, :details, :agency, :until, :now, :officer) on conflict do nothing""")
                .param("owner", store.owner())
                .param("heir", heir.owner())
                .param("details", keys.seal(heir.owner(), words, Heirs.PLACE))
                .param("agency", agency.value())
                .param("until", until)
                .param("now", now())
                .param("officer", officer.value())
                .update();
        if (asked == 0) throw VaultRefusal.HEIR_ASKED_ALREADY.because();
        audit.record(new VaultAudit.HeirAdmitted(store.owner(), agency, heir.owner(), until));
        if (!recorder.equals(agency)) tellRecorder(recorder, death.event(), agency);
    }

    private boolean registers(OwnerEvents.Waiting death, AgencyId agency) {
        return OwnerNumber.of(death.number())
                .filter(number -> registrars.registers(number, agency))
                .isPresent();
    }

    /** True if the number that this account names as its own, proven or not, is the heir's. */
    private boolean own(AccountId officer, UUID heir) {
        return OwnerNumber.of(contacts.of(officer).number())
                .flatMap(stores::find)
                .filter(store -> store.owners().contains(heir))
                .isPresent();
    }

    /** The agency that recorded the death hears that another one lets somebody in. */
    private void tellRecorder(AgencyId recorder, OwnerEvent death, AgencyId agency) {
        holders.at(List.of(recorder), List.of(VaultPermission.RECORD.code())).stream()
                .map(PermissionHolders.Holding::account)
                .distinct()
                .limit(MOST_TOLD)
                .forEach(one -> send.run(new Notice(
                        VaultNotice.HEIR_ASKED_ELSEWHERE,
                        Recipient.of(one),
                        agency,
                        List.of(death.on()),
                        "/vault/owners")));
    }

    /** A second officer of the agency confirms it. */
    @Transactional
    public void confirm(long id, AgencyId agency, AccountId officer) {
        Held held = held(id, agency);
        if (held.askedBy().equals(officer.value())) throw VaultRefusal.SECOND_OFFICER.because();
        if (own(officer, held.heir())) throw VaultRefusal.HEIR_IS_OFFICER.because();
        int confirmed = jdbc.sql(
                        "update vault.heir set confirmed_by = ? where id = ? and confirmed_by is null and ended_at is null")
                .params(officer.value(), id)
                .update();
        if (confirmed == 0) return;
        audit.record(new VaultAudit.HeirConfirmed(held.owner(), agency, held.heir()));
        tell(VaultNotice.HEIR_ADMITTED, held.owner(), agency);
    }

    /** The heir reads for the first time: the owner's account is told, in case they live. Later readings stand in the log of the store. */
    @Transactional
    public void read(Heirs.Inheritance one) {
        int first = jdbc.sql("update vault.heir set read_at = ? where id = ? and read_at is null")
                .params(now(), one.id())
                .update();
        if (first == 1) tell(VaultNotice.HEIR_READ, one.store().owner(), one.agency());
    }

    private void tell(VaultNotice notice, UUID owner, AgencyId agency) {
        events.accountOf(owner)
                .ifPresent(to -> send.run(new Notice(notice, Recipient.of(to), agency, List.of(), "/vault/access")));
    }

    /** Takes it back, whether it was confirmed or not. */
    @Transactional
    public void end(long id, AgencyId agency) {
        Held held = held(id, agency);
        jdbc.sql("update vault.heir set ended_at = ? where id = ?")
                .params(now(), id)
                .update();
        jdbc.sql("""
                        delete from vault.file_pass where by_decision
                            and (owner = :owner or owner in (select id from vault.owner where joined = :owner))""").param("owner", held.owner()).update();
        audit.record(new VaultAudit.HeirEnded(held.owner(), agency, held.heir()));
    }

    private record Held(UUID owner, UUID heir, UUID askedBy) {}

    private Held held(long id, AgencyId agency) {
        return jdbc.sql(
                        "select owner, heir, asked_by from vault.heir where id = ? and agency = ? and ended_at is null for update")
                .params(id, agency.value())
                .query((row, number) -> new Held(
                        row.getObject("owner", UUID.class),
                        row.getObject("heir", UUID.class),
                        row.getObject("asked_by", UUID.class)))
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
