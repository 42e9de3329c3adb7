package vn.motcua.payment.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentAudit;
import vn.motcua.payment.PaymentRows;

/**
 * Takes what providers say of several attempts, in one transaction: what plainly settles what is owed is written for all at once, anything else one by one as
 * {@link TakeResult} does. It means what it would mean in any order.
 */
@Operation(records = PaymentAudit.MoneyReceived.class)
public class TakeResults {

    private final TakeResult take;
    private final Deposits deposits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    TakeResults(TakeResult take, Deposits deposits, JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit) {
        this.take = take;
        this.deposits = deposits;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Does it, as the machines that call, and answers in the same order. It is committed then. */
    public List<TakeResult.Taken> run(List<BankResult> results) {
        return Actors.as(
                Actor.MACHINES, () -> Objects.requireNonNull(transaction.execute(status -> together(results))));
    }

    private List<TakeResult.Taken> together(List<BankResult> results) {
        TakeResult.@Nullable Taken[] answers = new TakeResult.Taken[results.size()];
        Map<String, Waiting> waiting = hold(results);
        Map<Long, Integer> plain = new HashMap<>();
        List<Settlement> settlements = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            BankResult result = results.get(i);
            Waiting one = waiting.get(result.reference());
            if (one == null || !one.plain(result) || plain.putIfAbsent(one.owed.row(), i) != null) continue;
            settlements.add(new Settlement(one.owed, one.attempt, one.way, result));
        }
        Set<Long> settled = settlements.isEmpty() ? Set.of() : settled(settlements);
        plain.forEach((row, i) -> {
            if (settled.contains(row)) answers[i] = TakeResult.Taken.SETTLED;
        });
        for (int i = 0; i < answers.length; i++) if (answers[i] == null) answers[i] = take.run(results.get(i));
        return Arrays.stream(answers).map(Objects::requireNonNull).toList();
    }

    private Set<Long> settled(List<Settlement> settlements) {
        List<Settlement> done = deposits.settle(settlements);
        audit.recordAll(done.stream()
                .map(one -> new PaymentAudit.MoneyReceived(
                        one.owed().agency(),
                        one.owed().id().value(),
                        one.result().reference(),
                        one.owed().amount().amount(),
                        one.way()))
                .toList());
        Set<Long> rows = new HashSet<>();
        done.forEach(one -> rows.add(one.owed().row()));
        return rows;
    }

    /** What is owed, and is to be settled by this. */
    record Settlement(ObligationView owed, long attempt, PayWay way, BankResult result) {}

    private record Waiting(ObligationView owed, long attempt, PayWay way, String provider, AttemptState state) {

        /** Money of exactly what is owed, for an attempt that may succeed. */
        boolean plain(BankResult result) {
            return result.paid()
                    && provider.equals(result.provider())
                    && owed.state() == ObligationState.OPEN
                    && owed.amount().equals(result.amount())
                    && PaymentAct.SUCCEED.from().contains(state);
        }
    }

    /** Held in one order, agency by agency as their series of receipts will be, so that no two nodes wait for each other. */
    private Map<String, Waiting> hold(List<BankResult> results) {
        Map<String, Waiting> held = new HashMap<>();
        jdbc.sql("""
                        select o.*, a.id as attempt, a.reference, a.way, a.provider, a.state as stands
                        from payment.attempt a join payment.obligation o on o.id = a.obligation
                        where a.reference = any(?) order by o.agency, o.id for update of o""")
                .param(results.stream().map(BankResult::reference).distinct().toArray(String[]::new))
                .query((row, number) -> held.put(
                        row.getString("reference"),
                        new Waiting(
                                Objects.requireNonNull(PaymentRows.OBLIGATION.mapRow(row, number)),
                                row.getLong("attempt"),
                                PayWay.valueOf(row.getString("way")),
                                row.getString("provider"),
                                AttemptState.valueOf(row.getString("stands")))))
                .list();
        return held;
    }
}
