package vn.motcua.payment.life;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRows;

/**
 * Looks after attempts of which nothing was heard: asks the bank, with growing pauses, and gives them up when their time is over and the bank knows of no money.
 * What a node left half done another finishes within a minute.
 */
@Operation(records = PaymentAudit.AttemptEnded.class)
public class LookAfterAttempts {

    private static final int AT_ONCE = 16;
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration GONE_FOR_GOOD = Duration.ofDays(3);

    private final Places places = new Places("payment-look", AT_ONCE);
    private final JdbcClient jdbc;
    private final ObligationStore store;
    private final TellBank bank;
    private final EndObligation end;
    private final Moves moves;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    LookAfterAttempts(
            JdbcClient jdbc,
            ObligationStore store,
            TellBank bank,
            EndObligation end,
            Moves moves,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.bank = bank;
        this.end = end;
        this.moves = moves;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to look after what is due, as far as there are places; does not wait for the bank. */
    public void begin() {
        places.begin(this::claim, this::look);
        Actors.as(Actor.SYSTEM, () -> lapsed().forEach(end::lapse));
    }

    /** The same until nothing is due, and waits for it. */
    public void run() {
        places.drain(this::begin, this::claim, this::look);
    }

    /**
     * Those that are due, each held by its next moment, which lies beyond the bank's patience: a node that dies leaves it to another. What waits is looked at when
     * its time is over, at the latest; what was given up, a day and three days after, in case money came late.
     */
    private List<String> claim(int most) {
        return jdbc.sql("""
                        with due as (
                            select id from payment.attempt where look_at <= :now order by look_at limit :most for update skip locked)
                        update payment.attempt a set looks = a.looks + 1, look_at = case
                            when a.state in ('CREATED', 'WAITING') then :now::timestamptz + least(:longest, :pause * power(1.5, least(a.looks, 20)),
                                case when a.expires_at > :now then greatest(:pause, extract(epoch from a.expires_at - :now) + 1) else :longest end) * interval '1 second'
                            when :now < a.ended_at + interval '2 hours' then a.ended_at + interval '1 day'
                            when :now < a.ended_at + interval '30 hours' then a.ended_at + interval '3 days' end
                        from due where a.id = due.id returning a.reference""")
                .param("now", PaymentRows.utc(clock.instant()))
                .param("pause", PAUSE.toSeconds())
                .param("longest", LONGEST.toSeconds())
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void look(String reference) {
        AttemptView attempt = store.attempt(reference).orElseThrow();
        if (attempt.state() == AttemptState.CREATED && !overdue(attempt)) {
            bank.open(reference);
            return;
        }
        switch (bank.ask(reference)) {
            case TOLD -> {
                // taken in
            }
            case NOTHING -> {
                if (overdue(attempt)) giveUp(reference);
            }
            case AWAY -> again(reference);
            case GONE -> {
                if (attempt.expires().isBefore(clock.instant().minus(GONE_FOR_GOOD))) giveUp(reference);
                else again(reference);
            }
        }
    }

    /** Nothing is known while the bank is away: it is asked again, also of what was given up. */
    private void again(String reference) {
        jdbc.sql(
                        "update payment.attempt set look_at = coalesce(look_at, :later) where reference = :reference and state in ('CREATED', 'WAITING', 'EXPIRED')")
                .param("later", PaymentRows.utc(clock.instant().plus(LONGEST)))
                .param("reference", reference)
                .update();
    }

    private boolean overdue(AttemptView attempt) {
        return attempt.expires().isBefore(clock.instant());
    }

    private void giveUp(String reference) {
        transaction.executeWithoutResult(status -> {
            ObligationView held = store.holdByReference(reference).orElseThrow();
            AttemptView attempt = store.attempt(reference).orElseThrow();
            if (!moves.make(PaymentAct.TIME_OUT, attempt.row())) return;
            if (held.oneTry()) end.giveUp(held);
            audit.record(
                    new PaymentAudit.AttemptEnded(held.agency(), held.id().value(), reference, AttemptState.EXPIRED));
        });
    }

    private List<ObligationId> lapsed() {
        return jdbc.sql("""
                        select ref from payment.obligation o where state = 'OPEN' and expires_at <= :now
                          and not exists (select from payment.attempt a where a.obligation = o.id and a.state in ('CREATED', 'WAITING'))
                        order by expires_at limit 500""")
                .param("now", PaymentRows.utc(clock.instant()))
                .query((row, number) -> new ObligationId(row.getObject("ref", UUID.class)))
                .list();
    }
}
