package vn.motcua.identity.mandate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.DatabaseClock;

/** Writes down which mandates are over and which requests nobody answered. They open nothing from the moment on in which that is so; this is for the record. */
@Operation(records = IdentityAudit.MandateMoved.class)
public class EndMandates {

    private static final Duration UNANSWERED = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(730);
    private static final int SOME = 200;

    private final JdbcClient jdbc;
    private final MandateRows rows;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndMandates(JdbcClient jdbc, MandateRows rows, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does it, some at a time. */
    @Scheduled(cron = "0 7 * * * *")
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> some()))) {}
        while (Boolean.TRUE.equals(transaction.execute(status -> forgotten()))) {}
    }

    /** What never held is not kept for ever. */
    private boolean forgotten() {
        List<UUID> old = jdbc.sql("""
                        select id from identity.mandate m where ground = 'CONSENT' and state in ('REFUSED', 'WITHDRAWN', 'EXPIRED') and changed_at < :kept
                            and not exists (select from identity.mandate_act a where a.mandate = m.id and a.act = 'AGREE')
                        order by id limit :some for update skip locked""")
                .param("kept", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("some", SOME)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (String table : List.of("mandate_act where mandate", "mandate where id"))
            jdbc.sql("delete from identity." + table + " = any(?)")
                    .param(old.toArray(UUID[]::new))
                    .update();
        return old.size() == SOME;
    }

    private boolean some() {
        List<Mandate> over = jdbc.sql("""
                        select * from identity.mandate
                        where (state = 'HELD' and last_day < :today) or (state = 'REQUESTED' and asked_at < :unanswered)
                        order by id limit :some for update skip locked""")
                .param("today", LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)))
                .param("unanswered", clock.instant().minus(UNANSWERED).atOffset(ZoneOffset.UTC))
                .param("some", SOME)
                .query(rows.mandate)
                .list();
        for (Mandate mandate : over) {
            MandateAct act = mandate.state() == MandateState.HELD ? MandateAct.EXPIRE : MandateAct.LAPSE;
            rows.move(mandate.id(), act, null);
            audit.record(new IdentityAudit.MandateMoved(
                    mandate.representative(),
                    mandate.represented(),
                    mandate.id().toString(),
                    act,
                    mandate.kind()));
        }
        return over.size() == SOME;
    }
}
