package vn.motcua.notification.deliver;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.NotificationAudit;
import vn.motcua.notification.NotificationRefusal;

/** An office saw to somebody who could not be reached: called them, wrote a letter, mended the address. The address is shortened from then on. */
@Operation(records = NotificationAudit.UnreachedClosed.class)
public class CloseUnreached {

    private final JdbcClient jdbc;
    private final NoticeDeliveries deliveries;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    CloseUnreached(JdbcClient jdbc, NoticeDeliveries deliveries, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, with what was done about it. */
    @Transactional
    public void run(long task, String note) {
        UnreachedView found = deliveries.task(task).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        AccountId account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        int closed = jdbc.sql("""
                        update notification.unreached set closed_at = :now, closed_by = :account, note = :note where id = :id and closed_at is null""")
                .param("now", DeliveryQueue.at(clock.instant()))
                .param("account", account.value())
                .param("note", note)
                .param("id", task)
                .update();
        if (closed == 0) throw NotificationRefusal.CLOSED_ALREADY.because();
        jdbc.sql("update notification.delivery set address = :shortened where id = :id and state <> 'WAITING'")
                .param("shortened", Shortened.address(found.address()))
                .param("id", found.delivery().id())
                .update();
        audit.record(new NotificationAudit.UnreachedClosed(found.agency(), task));
    }
}
