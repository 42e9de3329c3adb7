package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.kernel.Operation;

/** Lets a copy go on to be signed once its fee was paid, and knows less paid once some of it went back. Told twice it does nothing more. */
@Operation(records = CertifiedCopyAudit.FeePaid.class)
class MarkPaid {

    private final CopyHold hold;
    private final CopyMoney money;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    MarkPaid(CopyHold hold, CopyMoney money, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.hold = hold;
        this.money = money;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Looks what was paid and did not go back. What was paid just as the pages were taken back counts for the next time; what goes back while it waits for its signature does not stop the
     * signature, and is asked for if it is compared again.
     */
    @Transactional
    public void run(CopyId id) {
        CertifiedCopy copy = hold.of(id);
        if (!copy.state().open()) return;
        long paid = money.paid(copy);
        boolean unpaid = copy.state() == CopyState.UNPAID;
        boolean enough = unpaid && paid >= copy.fee();
        if (enough || paid != copy.paid()) note(copy, paid, enough);
        if (unpaid && !enough)
            money.ask(hold.of(id)); // what was paid was asked for when it had fewer pages, or some of it went back
    }

    private void note(CertifiedCopy copy, long paid, boolean enough) {
        boolean more = paid > copy.paid();
        jdbc.sql("""
                        update certifiedcopy.copy set paid = :paid, state = :state, paid_at = case when :more then :now else paid_at end,
                            acted_at = case when :more then :now else acted_at end where id = :id""")
                .param("paid", paid)
                .param("more", more)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", (enough ? CopyState.TO_SIGN : copy.state()).name())
                .param("id", copy.id().value())
                .update();
        if (more) audit.record(new CertifiedCopyAudit.FeePaid(copy.id().value(), copy.agency(), paid - copy.paid()));
    }
}
