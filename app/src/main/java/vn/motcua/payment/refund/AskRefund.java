package vn.motcua.payment.refund;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.life.ObligationStore;
import vn.motcua.payment.life.References;

/** Asks that what was paid be given back, whole or in part. */
@Operation(records = PaymentAudit.RefundAsked.class)
public class AskRefund {

    private static final int LONGEST = 1_000;

    private final ObligationStore store;
    private final Refunds refunds;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AskRefund(ObligationStore store, Refunds refunds, JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it for all that is left, and gives the refund's reference. */
    @Transactional
    public String run(ObligationId id, String reason) {
        return run(id, reason, Map.of());
    }

    /**
     * Does it for so much of these lines; of all that is left if none is named. Refused without a reason, if it is not paid, nothing is left, more is wanted than
     * is left, or a refund of it waits for its decision. Who may, its caller has looked at.
     */
    @Transactional
    public String run(ObligationId id, String reason, Map<Integer, Dong> parts) {
        ObligationView held = store.hold(id);
        AccountId by = actors.current().account();
        return ask(held, reason, parts, by);
    }

    /** The same for something that is held; asked by nobody where it is decided at once. */
    String ask(ObligationView held, String reason, Map<Integer, Dong> parts, @Nullable AccountId by) {
        if (reason.isBlank() || reason.length() > LONGEST) throw PaymentRefusal.REASON_MISSING.at("reason");
        if (held.state() != ObligationState.PAID) throw PaymentRefusal.NOT_ANY_MORE.because(PaymentAct.ASK);
        Map<Integer, Dong> back = back(refunds.left(held), parts);
        if (back.isEmpty()) throw PaymentRefusal.REFUND_BEGUN.because();
        Dong amount = Dong.sum(back.values());
        String reference = References.next("HT");
        long row = insert(held, reference, amount, reason.strip(), by);
        back.forEach((number, part) -> jdbc.sql(
                        "insert into payment.refund_line (refund, obligation, number, amount) values (?, ?, ?, ?)")
                .params(row, held.row(), number, part.amount())
                .update());
        audit.record(new PaymentAudit.RefundAsked(held.agency(), held.id().value(), reference, amount.amount()));
        return reference;
    }

    /** What goes back of each line. */
    private static Map<Integer, Dong> back(List<Refunds.Left> left, Map<Integer, Dong> parts) {
        Map<Integer, Dong> back = new TreeMap<>();
        for (Refunds.Left one : left) {
            Dong part = parts.isEmpty() ? one.left() : parts.getOrDefault(one.number(), Dong.ZERO);
            if (part.compareTo(one.left()) > 0)
                throw PaymentRefusal.MORE_THAN_LEFT.at("part" + one.number(), one.left());
            if (!part.isZero()) back.put(one.number(), part);
        }
        if (!parts.isEmpty() && back.isEmpty()) throw PaymentRefusal.NOTHING_CHOSEN.because();
        return back;
    }

    private long insert(ObligationView held, String reference, Dong amount, String reason, @Nullable AccountId by) {
        return jdbc.sql("""
                        insert into payment.refund (deposit, reference, agency, cause, amount, state, reason, asked_at, asked_by)
                        select id, :reference, :agency, 'ASKED', :amount, :state, :reason, :now, :by from payment.deposit
                        where obligation = :obligation and surplus is null
                        on conflict (deposit) where state = 'ASKED' do nothing returning id""")
                .param("reference", reference)
                .param("agency", held.agency().value())
                .param("amount", amount.amount())
                .param("state", PaymentAct.ASK.to().name())
                .param("reason", reason)
                .param("now", PaymentRows.utc(clock.instant()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("obligation", held.row())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> PaymentRefusal.REFUND_BEGUN.because());
    }
}
