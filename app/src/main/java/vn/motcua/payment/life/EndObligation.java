package vn.motcua.payment.life;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.Line;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.payment.ledger.Account;
import vn.motcua.payment.ledger.AccountKind;
import vn.motcua.payment.ledger.Ledger;

/** Ends what is owed without its being paid: asked for no longer, not paid in time, or its only attempt failed. Money that still comes goes back. */
@Operation(records = PaymentAudit.ObligationEnded.class)
public class EndObligation {

    private final ObligationStore store;
    private final Obligations obligations;
    private final Moves moves;
    private final Ledger ledger;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EndObligation(
            ObligationStore store,
            Obligations obligations,
            Moves moves,
            Ledger ledger,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.obligations = obligations;
        this.moves = moves;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
    }

    /** It is asked for no longer. Nothing happens if it is not open. */
    @Transactional
    public void cancel(ObligationId id) {
        end(store.hold(id), PaymentAct.CANCEL);
    }

    /** It was not paid in time. */
    @Transactional
    public void lapse(ObligationId id) {
        end(store.hold(id), PaymentAct.LAPSE);
    }

    /** Its only attempt failed. The caller holds it. */
    void giveUp(ObligationView held) {
        end(held, PaymentAct.GIVE_UP);
    }

    private void end(ObligationView held, PaymentAct act) {
        if (!moves.make(act, held.row())) return;
        int number = 0;
        for (Line line : obligations.lines(held)) {
            number++;
            ledger.post(
                    "dropped:" + held.row() + ":" + number,
                    Account.income(line.kind(), held.agency()),
                    Account.of(AccountKind.CLAIM, held.agency()),
                    line.amount(),
                    held.row());
        }
        ObligationState state = (ObligationState) act.to();
        events.publishEvent(new PaymentEvent.ObligationUnpaid(held.id().value(), held.subject(), state));
        audit.record(new PaymentAudit.ObligationEnded(held.agency(), held.id().value(), state));
    }
}
