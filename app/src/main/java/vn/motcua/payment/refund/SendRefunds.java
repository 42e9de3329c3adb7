package vn.motcua.payment.refund;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.life.Moves;
import vn.motcua.payment.life.Places;
import vn.motcua.payment.life.Providers;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/**
 * Has the bank give back what is approved: written down first, then told, under the same reference each time, until it says that it did or cannot. What was paid at
 * the counter waits for the treasurer.
 */
@Operation(records = PaymentAudit.RefundEnded.class)
public class SendRefunds {

    private static final Logger log = LoggerFactory.getLogger(SendRefunds.class);
    private static final int AT_ONCE = 8;

    private final Places places = new Places("payment-refund", AT_ONCE);
    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final Providers providers;
    private final ReturnedMoney returned;
    private final Moves moves;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    SendRefunds(
            JdbcClient jdbc,
            Refunds refunds,
            Providers providers,
            ReturnedMoney returned,
            Moves moves,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.providers = providers;
        this.returned = returned;
        this.moves = moves;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to send what is due, as far as there are places; does not wait for the bank. */
    public void begin() {
        places.begin(this::claim, this::send);
    }

    /** The same until nothing is due, and waits for it. */
    public void run() {
        places.drain(this::begin, this::claim, this::send);
    }

    private List<String> claim(int most) {
        return jdbc.sql("""
                        with due as (
                            select r.id from payment.refund r join payment.deposit d on d.id = r.deposit
                            where r.look_at <= :now and r.state in ('APPROVED', 'SENDING') and d.provider = any(:providers)
                            order by r.look_at limit :most for update of r skip locked)
                        update payment.refund r
                            set looks = r.looks + 1, look_at = :now::timestamptz + least(3600, 20 * power(1.7, r.looks)) * interval '1 second'
                        from due where r.id = due.id returning r.reference""")
                .param("now", PaymentRows.utc(clock.instant()))
                .param(
                        "providers",
                        providers.all().stream().map(PaymentProvider::code).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Tells the bank of one that was claimed. Whoever was stopped meanwhile, and comes back when it was ended another way, tells nobody. */
    void send(String reference) {
        RefundView refund = refunds.find(reference).orElseThrow();
        Optional<PaymentProvider> provider = providers.find(refund.provider());
        if (provider.isEmpty()) return;
        if (!Boolean.TRUE.equals(transaction.execute(status -> goes(refund)))) return;
        try {
            PaymentProvider.ReturnState said =
                    provider.get().refund(new PaymentProvider.Return(reference, refund.transaction(), refund.amount()));
            transaction.executeWithoutResult(status -> end(refund, said));
        } catch (ProviderAway away) {
            log.warn("The refund {} could not be sent, it is tried again: {}", reference, away.getMessage());
        }
    }

    private boolean goes(RefundView refund) {
        return moves.make(PaymentAct.SEND, refund.row())
                || refunds.find(refund.reference()).orElseThrow().state() == RefundState.SENDING;
    }

    private void end(RefundView refund, PaymentProvider.ReturnState said) {
        if (said.outcome() == PaymentProvider.ReturnOutcome.WORKING) return; // asked again under the same reference
        boolean done = said.outcome() == PaymentProvider.ReturnOutcome.DONE;
        PaymentAct act = done ? PaymentAct.RETURN : PaymentAct.BOUNCE;
        if (!moves.make(act, refund.row())) return;
        jdbc.sql(
                        "update payment.refund set transaction = ?, reason = case when reason = '' then left(?, 1000) else reason end where id = ?")
                .params(said.transaction(), said.why(), refund.row())
                .update();
        if (done) returned.post(refund, false);
        audit.record(new PaymentAudit.RefundEnded(
                refund.agency(),
                refund.obligation().value(),
                refund.reference(),
                refund.amount().amount(),
                (RefundState) act.to()));
    }
}
