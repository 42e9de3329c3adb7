package vn.motcua.payment.refund;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.life.EndObligation;
import vn.motcua.payment.life.ObligationStore;

/** What money was asked for came to nothing: if it is not paid yet it is asked for no longer, and if it is, the treasurer says whether it is kept. */
@Operation(records = PaymentAudit.FeeQuestioned.class)
public class AskWhetherKept {

    private static final int LONGEST = 500;

    private final ObligationStore store;
    private final EndObligation end;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AskWhetherKept(ObligationStore store, EndObligation end, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.store = store;
        this.end = end;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, with what happened. It is held meanwhile: paid in this very moment it is paid before, or the money comes too late and goes back. */
    @Transactional
    public void run(ObligationId id, String why) {
        ObligationView held = store.hold(id);
        if (held.state() == ObligationState.OPEN) end.cancel(id);
        if (held.state() != ObligationState.PAID) return;
        int made = jdbc.sql("""
                        insert into payment.question (obligation, agency, why, state, asked_at) values (?, ?, ?, ?, ?)
                        on conflict (obligation) do nothing""")
                .params(
                        held.row(),
                        held.agency().value(),
                        why.length() > LONGEST ? why.substring(0, LONGEST) : why,
                        PaymentAct.QUESTION.to().name(),
                        PaymentRows.utc(clock.instant()))
                .update();
        if (made == 1)
            audit.record(new PaymentAudit.FeeQuestioned(
                    held.agency(), held.id().value(), held.amount().amount()));
    }
}
