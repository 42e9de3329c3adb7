package vn.motcua.payment.reconcile;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;

/** The treasurer says how a difference was settled. */
@Operation(records = ReconcileAudit.DifferenceSettled.class)
public class SettleDifference {

    private static final int LONGEST = 1_000;

    private final Differences differences;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SettleDifference(Differences differences, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.differences = differences;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. Refused without a word of how, and if somebody else was quicker. Who may, its caller has looked at. */
    @Transactional
    public void run(long id, Settlement how, String note) {
        if (note.isBlank() || note.length() > LONGEST) throw PaymentRefusal.REASON_MISSING.at("note");
        DifferenceView difference = differences.find(id).orElseThrow(() -> PaymentRefusal.NO_SUCH_OBLIGATION.because());
        int changed = jdbc.sql(
                        "update payment.difference set settled_at = ?, how = ?, note = ? where id = ? and settled_at is null")
                .params(PaymentRows.utc(clock.instant()), how.name(), note.strip(), id)
                .update();
        if (changed == 0) throw PaymentRefusal.SETTLED_ALREADY.because();
        audit.record(new ReconcileAudit.DifferenceSettled(id, difference.provider(), how));
    }
}
