package vn.motcua.payment.refund;

import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.life.ObligationStore;
import vn.motcua.payment.life.References;

/** Asks that what was paid be given back, whole. */
@Operation(records = PaymentAudit.RefundAsked.class)
public class AskRefund {

    private static final int LONGEST = 1_000;

    private final ObligationStore store;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AskRefund(ObligationStore store, JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, and gives the refund's reference. Refused without a reason, if it is not paid, or somebody asked before. Who may, its caller has looked at. */
    @Transactional
    public String run(ObligationId id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) throw PaymentRefusal.REASON_MISSING.at("reason");
        ObligationView held = store.hold(id);
        if (held.state() != ObligationState.PAID) throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.ASK);
        String reference = References.next("HT");
        AccountId by = actors.current().account();
        int made = jdbc.sql("""
                        insert into payment.refund (deposit, reference, agency, cause, amount, state, reason, asked_at, asked_by)
                        select id, :reference, :agency, 'ASKED', amount, :state, :reason, :now, :by from payment.deposit
                        where obligation = :obligation and surplus is null
                        on conflict (deposit) do nothing""")
                .param("reference", reference)
                .param("agency", held.agency().value())
                .param("state", PaymentAct.ASK.to().name())
                .param("reason", reason.strip())
                .param("now", PaymentRows.utc(clock.instant()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("obligation", held.row())
                .update();
        if (made == 0) throw PaymentRefusal.REFUND_BEGUN.because();
        audit.record(new PaymentAudit.RefundAsked(
                held.agency(), held.id().value(), reference, held.amount().amount()));
        return reference;
    }
}
