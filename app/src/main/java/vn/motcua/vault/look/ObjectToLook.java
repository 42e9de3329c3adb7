package vn.motcua.vault.look;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.directory.calendar.Calendars;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/** An owner objects to a look: the office that looked, or since it ended the one that answers for it, has to answer within ten working days, and whoever may answer there is told. Once for a line. */
@Operation(records = VaultAudit.LookObjected.class)
public class ObjectToLook {

    /** Within how many working days the office answers: ours; the law of personal data was not read for a number. */
    public static final int DAYS = 10;

    /** The longest text. */
    public static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Calendars calendars;
    private final Successions successions;
    private final TellAnswerers tell;
    private final AuditLog audit;
    private final Clock clock;

    ObjectToLook(
            JdbcClient jdbc,
            OwnerKeys keys,
            Calendars calendars,
            Successions successions,
            TellAnswerers tell,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.calendars = calendars;
        this.successions = successions;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(Store store, AccountId account, LookView look, String text) {
        AgencyId looked = look.agency();
        if (looked == null || !look.objectable()) throw VaultRefusal.NOTHING_TO_OBJECT_TO.because();
        Instant now = clock.instant();
        AgencyId agency = successions.answering(looked, AsOf.today(clock));
        LocalDate due = due(agency, now);
        UUID owner = owner(look, store);
        long made = jdbc.sql("""
                        insert into vault.objection (look, owner, objector, agency, text, made_at, due_on)
                        select id, owner, :objector, :agency, :text, :now, :due from vault.look where id = :look and owner = any(:owners)
                        on conflict (look) do nothing returning id""")
                .param(
                        "objector",
                        keys.seal(owner, account.value().toString(), Objections.place(look.id(), "objector")))
                .param("agency", agency.value())
                .param("text", keys.seal(owner, text, Objections.place(look.id(), "text")))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .param("look", look.id())
                .param("owners", store.owners().toArray(UUID[]::new))
                .query(Long.class)
                .optional()
                .orElseThrow(VaultRefusal.NOTHING_TO_OBJECT_TO::because);
        audit.record(new VaultAudit.LookObjected(store.owner(), agency, look.id()));
        tell.made(made, agency, look, due);
    }

    private UUID owner(LookView look, Store store) {
        return jdbc.sql("select owner from vault.look where id = ?")
                .param(look.id())
                .query(UUID.class)
                .optional()
                .orElse(store.owner());
    }

    private LocalDate due(AgencyId agency, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DatabaseClock.VIETNAM);
        return Deadlines.on(calendars.of(agency, AsOf.on(today)))
                .of(now, new TimeLimit(DAYS, LimitUnit.WORKING_DAYS), CountingPractice.EIGHT_HOUR_DAYS.rule())
                .dueDay()
                .orElse(today.plusDays(2L * DAYS));
    }
}
