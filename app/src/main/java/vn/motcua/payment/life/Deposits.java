package vn.motcua.payment.life;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.Surplus;
import vn.motcua.payment.ledger.Account;
import vn.motcua.payment.ledger.AccountKind;
import vn.motcua.payment.ledger.Ledger;
import vn.motcua.payment.receipt.IssueReceipts;

/** Books money that came: what settles an obligation makes its receipts and is told; what does not makes a refund. Part of an act's transaction. */
@Component
class Deposits {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Moves moves;
    private final IssueReceipts receipts;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final Clock clock;

    Deposits(
            JdbcClient jdbc,
            Ledger ledger,
            Moves moves,
            IssueReceipts receipts,
            ApplicationEventPublisher events,
            Actors actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.moves = moves;
        this.receipts = receipts;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
    }

    /** The row of the money; empty if this transaction is booked already. */
    Optional<Long> add(ObligationView held, AttemptView attempt, BankResult result, @Nullable Surplus surplus) {
        AccountId by = actors.current().account();
        return jdbc.sql("""
                        insert into payment.deposit (provider, transaction, attempt, obligation, amount, surplus, paid_at, booked_at, booked_by)
                        values (:provider, :transaction, :attempt, :obligation, :amount, :surplus, :paid, :now, :by)
                        on conflict (provider, transaction) do nothing returning id""")
                .param("provider", result.provider())
                .param("transaction", result.transaction())
                .param("attempt", attempt.row())
                .param("obligation", held.row())
                .param("amount", result.amount().amount())
                .param("surplus", surplus == null ? null : surplus.name(), Types.VARCHAR)
                .param("paid", PaymentRows.utc(result.at()))
                .param("now", PaymentRows.utc(clock.instant()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .query(Long.class)
                .optional();
    }

    /** True if what is booked under this number is this very money. */
    boolean same(AttemptView attempt, BankResult result) {
        return jdbc.sql(
                        "select exists (select from payment.deposit where provider = ? and transaction = ? and attempt = ? and amount = ?)")
                .params(
                        result.provider(),
                        result.transaction(),
                        attempt.row(),
                        result.amount().amount())
                .query(Boolean.class)
                .single();
    }

    /** Money, attempt and obligation of each in one statement; the last column says whether all three were as they were read. */
    private static final String SETTLE = """
            with given as (
                select * from unnest(:attempts::bigint[], :obligations::bigint[], :providers::text[], :transactions::text[], :amounts::bigint[],
                    :paid::timestamptz[], :banks::text[]) as g (attempt, obligation, provider, transaction, amount, paid_at, bank)),
            d as (
                insert into payment.deposit (provider, transaction, attempt, obligation, amount, paid_at, booked_at)
                select provider, transaction, attempt, obligation, amount, paid_at, :now from given
                on conflict (provider, transaction) do nothing returning id, attempt, obligation),
            a as (
                update payment.attempt t set state = :succeeded, ended_at = :now, look_at = null, why = '', bank = g.bank
                from d join given g on g.attempt = d.attempt where t.id = d.attempt and t.state = any(:may_succeed) returning t.id),
            o as (
                update payment.obligation t set state = :settled, closed_at = :now
                from d where t.id = d.obligation and t.state = any(:may_settle) returning t.id)
            select d.id, d.obligation, exists (select from a where a.id = d.attempt) and exists (select from o where o.id = d.obligation)
            from d""";

    /**
     * Settles many: money, attempt, obligation, ledger and receipts, each in one statement. Gives those that are settled: a transaction that was booked before
     * settles nothing. If an attempt is not what it was when it was read nothing is done, and the caller takes them one by one.
     */
    List<TakeResults.Settlement> settle(List<TakeResults.Settlement> all) {
        Map<Long, Long> made = written(all);
        List<TakeResults.Settlement> done =
                all.stream().filter(one -> made.containsKey(one.owed().row())).toList();
        ledger.post(done.stream()
                .map(one -> new Ledger.Posting(
                        "paid:" + made.get(one.owed().row()),
                        Account.money(
                                one.way(), one.owed().agency(), one.result().provider()),
                        Account.of(AccountKind.CLAIM, one.owed().agency()),
                        one.owed().amount(),
                        one.owed().row()))
                .toList());
        receipts.issue(done.stream()
                .map(one -> new IssueReceipts.Paid(
                        one.owed(), Objects.requireNonNull(made.get(one.owed().row()))))
                .toList());
        done.forEach(one -> tell(one.owed(), one.way(), one.result().at()));
        return done;
    }

    /** The rows of the money, by what it settles. */
    private Map<Long, Long> written(List<TakeResults.Settlement> all) {
        Map<Long, Long> made = new HashMap<>();
        jdbc.sql(SETTLE)
                .param("attempts", numbers(all, TakeResults.Settlement::attempt))
                .param("obligations", numbers(all, one -> one.owed().row()))
                .param("providers", texts(all, one -> one.result().provider()))
                .param("transactions", texts(all, one -> one.result().transaction()))
                .param("amounts", numbers(all, one -> one.owed().amount().amount()))
                .param("paid", texts(all, one -> one.result().at().toString()))
                .param("banks", texts(all, one -> one.result().bank()))
                .param("succeeded", PaymentAct.SUCCEED.to().name())
                .param("may_succeed", Moves.from(PaymentAct.SUCCEED))
                .param("settled", PaymentAct.PAY.to().name())
                .param("may_settle", Moves.from(PaymentAct.PAY))
                .param("now", PaymentRows.utc(clock.instant()))
                .query((row, number) -> {
                    if (!row.getBoolean(3)) throw new IllegalStateException("an attempt changed while it was read");
                    return made.put(row.getLong(2), row.getLong(1));
                })
                .list();
        return made;
    }

    private static Long[] numbers(List<TakeResults.Settlement> all, Function<TakeResults.Settlement, Long> value) {
        return all.stream().map(value).toArray(Long[]::new);
    }

    private static String[] texts(List<TakeResults.Settlement> all, Function<TakeResults.Settlement, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    private void tell(ObligationView paid, PayWay way, Instant at) {
        events.publishEvent(new PaymentEvent.ObligationPaid(
                paid.id().value(), paid.subject(), paid.amount().amount(), way, at));
    }

    void settle(ObligationView held, AttemptView attempt, long deposit, Instant at) {
        moves.require(PaymentAct.PAY, held.row());
        ledger.post(
                "paid:" + deposit,
                Account.money(attempt.way(), held.agency(), attempt.provider()),
                Account.of(AccountKind.CLAIM, held.agency()),
                held.amount(),
                held.row());
        receipts.issue(List.of(new IssueReceipts.Paid(held, deposit)));
        tell(held, attempt.way(), at);
    }

    void surplus(ObligationView held, AttemptView attempt, long deposit, Dong amount, Surplus cause) {
        ledger.post(
                "surplus:" + deposit,
                Account.money(attempt.way(), held.agency(), attempt.provider()),
                Account.of(AccountKind.TO_RETURN, held.agency()),
                amount,
                held.row());
        jdbc.sql("""
                        insert into payment.refund (deposit, reference, agency, cause, amount, state, asked_at, look_at)
                        values (:deposit, :reference, :agency, :cause, :amount, :state, :now, :now)""")
                .param("deposit", deposit)
                .param("reference", References.next("HT"))
                .param("agency", held.agency().value())
                .param("cause", cause.name())
                .param("amount", amount.amount())
                .param("state", PaymentAct.SURPLUS.to().name())
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
    }
}
