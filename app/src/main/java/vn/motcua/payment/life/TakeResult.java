package vn.motcua.payment.life;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.Surplus;

/**
 * Takes what a provider says of an attempt: once for each of its transactions, however often, late or out of order it says so. Money that is exactly what is
 * owed settles it; any other goes back without anybody asking.
 */
@Operation(
        records = {PaymentAudit.MoneyReceived.class, PaymentAudit.SurplusReceived.class, PaymentAudit.AttemptEnded.class
        })
public class TakeResult {

    private static final Logger log = LoggerFactory.getLogger(TakeResult.class);
    private static final int LONGEST_WHY = 200;

    private final ObligationStore store;
    private final Deposits deposits;
    private final EndObligation end;
    private final Moves moves;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    TakeResult(
            ObligationStore store, Deposits deposits, EndObligation end, Moves moves, AuditLog audit, JdbcClient jdbc) {
        this.store = store;
        this.deposits = deposits;
        this.end = end;
        this.moves = moves;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What became of what was said. */
    public enum Taken {
        /** It settled what was owed. */
        SETTLED,
        /** Money that goes back. */
        SURPLUS,
        /** Said before. */
        KNOWN,
        /** Its number was booked with something else. */
        DIFFERS,
        /** The attempt came to nothing. */
        FAILED,
        /** We know no such attempt of this provider. */
        UNKNOWN
    }

    /** Does it. */
    @Transactional
    public Taken run(BankResult result) {
        Optional<ObligationView> held = store.holdByReference(result.reference());
        if (held.isEmpty()) return Taken.UNKNOWN;
        AttemptView attempt = store.attempt(result.reference()).orElseThrow();
        if (!attempt.provider().equals(result.provider())) return Taken.UNKNOWN;
        return result.paid() ? paid(held.get(), attempt, result) : failed(held.get(), attempt, result.why());
    }

    private Taken paid(ObligationView held, AttemptView attempt, BankResult result) {
        Surplus surplus = surplus(held, result.amount());
        Optional<Long> deposit = deposits.add(held, attempt, result, surplus);
        if (deposit.isEmpty()) return known(attempt, result);
        if (surplus != null) {
            if (moves.make(PaymentAct.FAIL, attempt.row())) note(attempt.row(), surplus.name(), result.bank());
            deposits.surplus(held, attempt, deposit.get(), result.amount(), surplus);
            audit.record(new PaymentAudit.SurplusReceived(
                    held.agency(),
                    held.id().value(),
                    attempt.reference(),
                    result.amount().amount(),
                    surplus));
            return Taken.SURPLUS;
        }
        moves.require(PaymentAct.SUCCEED, attempt.row());
        note(attempt.row(), "", result.bank());
        deposits.settle(held, attempt, deposit.get(), result.at());
        audit.record(new PaymentAudit.MoneyReceived(
                held.agency(),
                held.id().value(),
                attempt.reference(),
                result.amount().amount(),
                attempt.way()));
        return Taken.SETTLED;
    }

    /** A number that was booked with something else is no repetition: the day's comparison shows it, and the bank is told. */
    private Taken known(AttemptView attempt, BankResult result) {
        if (deposits.same(attempt, result)) return Taken.KNOWN;
        log.error("The transaction {} of {} came again with other content", result.transaction(), result.provider());
        return Taken.DIFFERS;
    }

    private static @Nullable Surplus surplus(ObligationView held, Dong amount) {
        if (held.state() == ObligationState.PAID || held.state() == ObligationState.REFUNDED) return Surplus.DOUBLE;
        if (held.state() != ObligationState.OPEN) return Surplus.LATE;
        return amount.equals(held.amount()) ? null : Surplus.WRONG_AMOUNT;
    }

    private Taken failed(ObligationView held, AttemptView attempt, String why) {
        if (!moves.make(PaymentAct.FAIL, attempt.row())) return Taken.KNOWN;
        note(attempt.row(), why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why, "");
        if (held.oneTry()) end.giveUp(held);
        audit.record(new PaymentAudit.AttemptEnded(
                held.agency(), held.id().value(), attempt.reference(), AttemptState.FAILED));
        return Taken.FAILED;
    }

    private void note(long attempt, String why, String bank) {
        jdbc.sql("update payment.attempt set why = ?, bank = ? where id = ?")
                .params(why, bank, attempt)
                .update();
    }
}
