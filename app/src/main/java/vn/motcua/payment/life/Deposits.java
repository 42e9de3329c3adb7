package vn.motcua.payment.life;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
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

    void settle(ObligationView held, AttemptView attempt, long deposit, Instant at) {
        moves.require(PaymentAct.PAY, held.row());
        ledger.post(
                "paid:" + deposit,
                Account.money(attempt.way(), held.agency(), attempt.provider()),
                Account.of(AccountKind.CLAIM, held.agency()),
                held.amount(),
                held.row());
        receipts.issue(held, deposit);
        events.publishEvent(new PaymentEvent.ObligationPaid(
                held.id().value(), held.subject(), held.amount().amount(), attempt.way(), at));
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
