package vn.motcua.payment.refund;

import java.sql.Types;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.QuestionState;
import vn.motcua.payment.life.Moves;
import vn.motcua.payment.life.ObligationStore;

/**
 * The treasurer says whether money is kept that was paid for something that came to nothing: kept, because the work was done or the law says so, or given back,
 * whole or in part. The payer is told either way, with the reason. Nobody asked for the refund, so that whoever decides here decides on it too.
 */
@Operation(records = PaymentAudit.FeeDecided.class, law = "Luật Phí và lệ phí 97/2015/QH13")
public class DecideFee {

    private static final int LONGEST = 1_000;

    private final FeeQuestions questions;
    private final Refunds refunds;
    private final ObligationStore store;
    private final AskRefund ask;
    private final DecideRefund decide;
    private final Moves moves;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DecideFee(
            FeeQuestions questions,
            Refunds refunds,
            ObligationStore store,
            AskRefund ask,
            DecideRefund decide,
            Moves moves,
            JdbcClient jdbc,
            Actors actors,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.refunds = refunds;
        this.store = store;
        this.ask = ask;
        this.decide = decide;
        this.moves = moves;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /** It is kept. Refused without a reason, and if it was decided before. Who may, its caller has looked at. */
    @Transactional
    public void keep(long question, String reason) {
        FeeQuestion asked = questions.find(question).orElseThrow(() -> PaymentRefusal.NO_SUCH_QUESTION.because());
        ObligationView held = store.hold(asked.obligation().id());
        end(asked, held, PaymentAct.KEEP, reason, 0);
    }

    /** So much of these lines goes back, all that is left if none is named. Refused as above, and if more is wanted than is left. */
    @Transactional
    public void giveBack(long question, String reason, Map<Integer, Dong> parts) {
        FeeQuestion asked = questions.find(question).orElseThrow(() -> PaymentRefusal.NO_SUCH_QUESTION.because());
        ObligationView held = store.hold(asked.obligation().id());
        String refund = ask.ask(held, reason, parts, null);
        decide.run(refund, DecideRefund.Decision.APPROVE);
        Dong amount = refunds.find(refund).orElseThrow().amount();
        end(asked, held, PaymentAct.LET_GO, reason, amount.amount());
    }

    private void end(FeeQuestion asked, ObligationView held, PaymentAct act, String reason, long returned) {
        if (reason.isBlank() || reason.length() > LONGEST) throw PaymentRefusal.REASON_MISSING.at("reason");
        AccountId by = actors.current().account();
        jdbc.sql("update payment.question set reason = :reason, decided_by = :by where id = :id and state = 'OPEN'")
                .param("reason", reason.strip())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("id", asked.row())
                .update();
        moves.require(act, asked.row());
        audit.record(new PaymentAudit.FeeDecided(held.agency(), held.id().value(), (QuestionState) act.to()));
        events.publishEvent(new PaymentEvent.FeeDecided(held.id().value(), held.subject(), returned, reason.strip()));
    }
}
