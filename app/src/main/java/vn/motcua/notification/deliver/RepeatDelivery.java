package vn.motcua.notification.deliver;

import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.notification.NotificationAudit;
import vn.motcua.notification.NotificationRefusal;
import vn.motcua.notification.channel.Way;

/** Has what failed sent once more, with three new days. The task of its office stays: it is closed by whoever sees that it arrived. */
@Operation(records = NotificationAudit.DeliveryRepeated.class)
public class RepeatDelivery {

    private static final int LONGEST = 254;
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .]{7,18}");

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

    /** Does it, to another address if one is given. Refused if it does not wait for that, or the address is none for its way. */
    @Transactional
    public void run(long delivery, String address) {
        String to = address.strip();
        SendingView found = deliveries.find(delivery).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        if (!to.isEmpty() && !fits(found.way(), to)) throw NotificationRefusal.ADDRESS_WRONG.at("address");
        int repeated = jdbc.sql("""
                        update notification.delivery set state = 'WAITING', next_at = :now, made_at = :now, done_at = null,
                            address = case when :address = '' then address else :address end
                        where id = :id and state in ('FAILED', 'BOUNCED')
                            and exists (select from notification.unreached where delivery = :id and closed_at is null)""")
                .param("now", DeliveryQueue.at(clock.instant()))
                .param("address", to)
                .param("id", delivery)
                .update();
        if (repeated == 0) throw NotificationRefusal.NOT_FAILED.because();
        audit.record(new NotificationAudit.DeliveryRepeated(found.agency(), delivery));
    }

    private static boolean fits(Way way, String address) {
        return switch (way) {
            case EMAIL -> address.length() <= LONGEST && MAIL.matcher(address).matches();
            case SMS -> PHONE.matcher(address).matches();
            case PUSH -> false; // goes to the account
        };
    }
}
