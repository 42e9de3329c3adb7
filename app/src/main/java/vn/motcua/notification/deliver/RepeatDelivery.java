package vn.motcua.notification.deliver;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.notification.NotificationAudit;
import vn.motcua.notification.NotificationRefusal;

/** Has what failed sent once more, with three new days. The task of its office stays: it is closed by whoever sees that it arrived. */
@Operation(records = NotificationAudit.DeliveryRepeated.class)
public class RepeatDelivery {

    private final JdbcClient jdbc;
    private final NoticeDeliveries deliveries;
    private final AuditLog audit;
    private final Clock clock;

    RepeatDelivery(JdbcClient jdbc, NoticeDeliveries deliveries, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(long delivery) {
        SendingView found = deliveries.find(delivery).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        int repeated = jdbc.sql("""
                        update notification.delivery set state = 'WAITING', next_at = :now, made_at = :now, done_at = null
                        where id = :id and state in ('FAILED', 'BOUNCED')
                            and exists (select from notification.unreached where delivery = :id and closed_at is null)""")
                .param("now", DeliveryQueue.at(clock.instant()))
                .param("id", delivery)
                .update();
        if (repeated == 0) throw NotificationRefusal.NOT_FAILED.because();
        audit.record(new NotificationAudit.DeliveryRepeated(found.agency(), delivery));
    }
}
