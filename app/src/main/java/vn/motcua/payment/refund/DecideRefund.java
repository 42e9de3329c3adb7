package vn.motcua.payment.refund;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Worded;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.ledger.Account;
import vn.motcua.payment.ledger.AccountKind;
import vn.motcua.payment.ledger.Ledger;
import vn.motcua.payment.life.Moves;
import vn.motcua.payment.life.ObligationStore;
import vn.motcua.payment.receipt.Receipts;

/** The treasurer decides: it goes back, or not, or once more, or was handed back by hand. */
@Operation(records = {PaymentAudit.RefundDecided.class, PaymentAudit.RefundEnded.class})
public class DecideRefund {

    private final Refunds refunds;
    private final ObligationStore store;
    private final Receipts receipts;
    private final AdjustReceipts adjust;
    private final ReturnedMoney returned;
    private final Moves moves;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DecideRefund(
            Refunds refunds,
            ObligationStore store,
            Receipts receipts,
            AdjustReceipts adjust,
            ReturnedMoney returned,
            Moves moves,
            Ledger ledger,
            JdbcClient jdbc,
            Actors actors,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.refunds = refunds;
        this.store = store;
        this.receipts = receipts;
        this.adjust = adjust;
        this.returned = returned;
        this.moves = moves;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /** What a treasurer can do. */
    public enum Decision implements Worded {
        APPROVE(PaymentAct.APPROVE),
        DECLINE(PaymentAct.DECLINE),
        RETRY(PaymentAct.RETRY),
        HAND_BACK(PaymentAct.HAND_BACK);

        private final PaymentAct act;

        Decision(PaymentAct act) {
            this.act = act;
        }

        /** What it does. */
        public PaymentAct act() {
            return act;
        }

        /** True if it can be done now. */
        public boolean possible(RefundView refund) {
            return act.from().contains(refund.state())
                    && (this != HAND_BACK || refund.way() != PayWay.ONLINE || refund.state() == RefundState.FAILED);
        }
    }

    /** Does it. Who may, its caller has looked at. */
    @Transactional
    public void run(String reference, Decision decision) {
        RefundView refund = refunds.find(reference).orElseThrow(() -> PaymentRefusal.NO_SUCH_REFUND.because());
        ObligationView held = store.hold(refund.obligation());
        RefundView now = refunds.find(reference).orElseThrow();
        if (decision == Decision.APPROVE && own(now)) throw PaymentRefusal.ANOTHER_DECIDES.because();
        if (!decision.possible(now)) throw PaymentRefusal.NOT_ANY_MORE.because(decision.act());
        moves.require(decision.act(), now.row());
        if (decision == Decision.APPROVE) giveBack(held, now);
        if (decision == Decision.HAND_BACK) {
            returned.post(now, true);
            audit.record(new PaymentAudit.RefundEnded(
                    now.agency(), held.id().value(), reference, now.amount().amount(), RefundState.DONE));
        } else
            audit.record(new PaymentAudit.RefundDecided(now.agency(), held.id().value(), reference, (RefundState)
                    decision.act().to()));
    }

    /** Whoever asked does not decide (SR-28). */
    private boolean own(RefundView refund) {
        AccountId account = actors.current().account();
        return account != null
                && jdbc.sql("select exists (select from payment.refund where id = ? and asked_by = ?)")
                        .params(refund.row(), account.value())
                        .query(Boolean.class)
                        .single();
    }

    /** What was income is so no longer; its receipts hold no more, or less. */
    private void giveBack(ObligationView held, RefundView refund) {
        if (held.state() != ObligationState.PAID) throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.GIVE_BACK);
        List<Refunds.Left> parts = refunds.parts(refund);
        for (Refunds.Left part : parts)
            ledger.post(
                    "back:" + refund.row() + ":" + part.number(),
                    Account.income(part.line().kind(), held.agency()),
                    Account.of(AccountKind.TO_RETURN, held.agency()),
                    part.left(),
                    held.row());
        boolean whole = refund.amount().equals(held.amount());
        if (whole) receipts.of(held).forEach(receipt -> moves.make(PaymentAct.ANNUL, receipt.row()));
        else adjust.run(held, refund, parts);
        if (refunds.left(held).stream().allMatch(one -> one.left().isZero()))
            moves.require(PaymentAct.GIVE_BACK, held.row());
        events.publishEvent(new PaymentEvent.ObligationRefunded(
                held.id().value(), held.subject(), refund.amount().amount()));
    }
}
