package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;

/** Lets a copy go on to be signed once its fee was paid. Told twice it does nothing more. */
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

    /** Looks whether what is asked for was paid. What was paid just as the pages were taken back counts for the next time. */
    @Transactional
    public void run(CopyId id) {
        CertifiedCopy copy = hold.of(id);
        Optional<ObligationView> paid = money.of(copy).filter(one -> one.state() == ObligationState.PAID);
        if (!copy.state().open() || paid.isEmpty()) return;
        long amount = paid.get().amount().amount();
        boolean enough = copy.state() == CopyState.UNPAID && copy.paid() + amount >= copy.fee();
        jdbc.sql(
                        "update certifiedcopy.copy set paid = paid + :amount, paid_at = :now, acted_at = :now, state = :state where id = :id")
                .param("amount", amount)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", (enough ? CopyState.TO_SIGN : copy.state()).name())
                .param("id", id.value())
                .update();
        audit.record(new CertifiedCopyAudit.FeePaid(id.value(), copy.agency(), amount));
        if (copy.state() == CopyState.UNPAID && !enough)
            money.ask(hold.of(id)); // what was paid was asked for when it had fewer pages
    }
}
