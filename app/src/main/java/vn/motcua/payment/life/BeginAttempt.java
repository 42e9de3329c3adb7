package vn.motcua.payment.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;

/**
 * Somebody sets out to pay. The attempt is written down first and committed, then the bank is told of it: whatever happens in between, the bank is asked again
 * under the same reference.
 */
@Operation(records = PaymentAudit.AttemptBegun.class)
public class BeginAttempt {

    private static final int CALLERS = 8;
    private static final Duration LIVES = Duration.ofMinutes(30);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    private final Semaphore callers = new Semaphore(CALLERS);
    private final ObligationStore store;
    private final Providers providers;
    private final TellBank tell;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    BeginAttempt(
            ObligationStore store,
            Providers providers,
            TellBank tell,
            TransactionTemplate transaction,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.providers = providers;
        this.tell = tell;
        this.transaction = transaction;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it, or goes on with the attempt that waits. The bank may be ready afterwards, or later. Refused if nothing is owed any more, or there is no bank. */
    public AttemptView run(ObligationId id) {
        AttemptView attempt = java.util.Objects.requireNonNull(transaction.execute(status -> written(store.hold(id))));
        if (attempt.state() == AttemptState.CREATED) tell(attempt.reference());
        return store.attempt(attempt.reference()).orElseThrow();
    }

    /** A payer waits for the bank only while few others do; otherwise the keeper tells the bank, and the page looks. */
    private void tell(String reference) {
        if (!callers.tryAcquire()) {
            jdbc.sql("update payment.attempt set look_at = ? where reference = ? and state = 'CREATED'")
                    .params(PaymentRows.utc(clock.instant()), reference)
                    .update();
            return;
        }
        try {
            tell.open(reference);
        } finally {
            callers.release();
        }
    }

    private AttemptView written(ObligationView held) {
        if (held.state() != ObligationState.OPEN) throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.TRY);
        if (held.expires() != null && !held.expires().isAfter(clock.instant()))
            throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.TRY);
        Optional<AttemptView> running = store.running(held.row());
        if (running.isPresent()) return running.get();
        String provider = providers.first().code();
        Instant now = clock.instant();
        AttemptView made = jdbc.sql("""
                        insert into payment.attempt (reference, obligation, way, provider, amount, state, opened_at, expires_at, look_at)
                        values (:reference, :obligation, :way, :provider, :amount, :state, :now, :expires, :look) returning *""")
                .param("reference", References.next("MC"))
                .param("obligation", held.row())
                .param("way", PayWay.ONLINE.name())
                .param("provider", provider)
                .param("amount", held.amount().amount())
                .param("state", PaymentAct.TRY.to().name())
                .param("now", PaymentRows.utc(now))
                .param("expires", PaymentRows.utc(ends(held, now)))
                .param("look", PaymentRows.utc(now.plus(FIRST_LOOK)))
                .query(PaymentRows.ATTEMPT)
                .single();
        audit.record(new PaymentAudit.AttemptBegun(held.agency(), held.id().value(), made.reference(), provider));
        return made;
    }

    private static Instant ends(ObligationView held, Instant now) {
        Instant ends = now.plus(LIVES);
        return held.expires() != null && held.expires().isBefore(ends) ? held.expires() : ends;
    }
}
