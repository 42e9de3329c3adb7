package vn.motcua.payment.life;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;

/** A cashier takes money at the counter, in notes or by a transfer that was seen on the agency's account. */
@Operation(records = PaymentAudit.MoneyReceived.class)
public class TakeAtCounter {

    private static final String COUNTER = "counter";

    private final ObligationStore store;
    private final Deposits deposits;
    private final PaymentReach reach;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeAtCounter(
            ObligationStore store,
            Deposits deposits,
            PaymentReach reach,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.deposits = deposits;
        this.reach = reach;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does it. What a bank still says of it later goes back to the payer.
     *
     * @param way cash or transfer
     * @param proof for a transfer, its number on the account statement: one transfer pays one thing
     * @param seen the amount that the cashier has counted, so that nobody books what was not taken
     */
    @Transactional
    public void run(ObligationId id, PayWay way, String proof, Dong seen) {
        if (way == PayWay.ONLINE) throw new IllegalArgumentException("not at the counter");
        ObligationView held = store.hold(id);
        if (!reach.covers(PaymentPermission.COLLECT, held.agency())) throw PaymentRefusal.NOT_YOURS.because();
        if (held.state() != ObligationState.OPEN) throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.TAKE);
        if (!seen.equals(held.amount()))
            throw PaymentRefusal.AMOUNT_DIFFERS.at("amount", held.amount().amount());
        if (way == PayWay.TRANSFER && proof.isBlank()) throw PaymentRefusal.PROOF_MISSING.at("proof");
        Instant now = clock.instant();
        String reference = References.next("TM");
        AttemptView attempt = attempt(held, way, reference, now);
        String transaction = way == PayWay.CASH
                ? reference
                : held.agency() + ":" + proof.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        long deposit = deposits.add(
                        held,
                        attempt,
                        new BankResult(
                                way == PayWay.CASH ? COUNTER : "transfer",
                                reference,
                                true,
                                transaction,
                                seen,
                                "",
                                now,
                                ""),
                        null)
                .orElseThrow(() -> PaymentRefusal.PROOF_USED.at("proof"));
        deposits.settle(held, attempt, deposit, now);
        audit.record(new PaymentAudit.MoneyReceived(held.agency(), held.id().value(), reference, seen.amount(), way));
    }

    private AttemptView attempt(ObligationView held, PayWay way, String reference, Instant now) {
        return jdbc.sql("""
                        insert into payment.attempt (reference, obligation, way, amount, state, opened_at, expires_at, ended_at)
                        values (:reference, :obligation, :way, :amount, :state, :now, :now, :now) returning *""")
                .param("reference", reference)
                .param("obligation", held.row())
                .param("way", way.name())
                .param("amount", held.amount().amount())
                .param("state", PaymentAct.TAKE.to().name())
                .param("now", PaymentRows.utc(now))
                .query(PaymentRows.ATTEMPT)
                .single();
    }
}
