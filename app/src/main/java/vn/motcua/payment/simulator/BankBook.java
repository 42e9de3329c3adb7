package vn.motcua.payment.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.bank.BankAccess;
import vn.motcua.payment.life.References;

/** What the bank remembers. */
@Component
@ConditionalOnExpression(BankAccess.SIMULATED)
class BankBook {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    BankBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record BankOrder(
            UUID id,
            String reference,
            long amount,
            String text,
            String call,
            String back,
            boolean failed,
            Instant expires) {}

    record Payment(String reference, String transaction, long amount, String bank, Instant at) {}

    private static final RowMapper<BankOrder> ORDER = (row, number) -> new BankOrder(
            row.getObject("id", UUID.class),
            row.getString("reference"),
            row.getLong("amount"),
            row.getString("text"),
            row.getString("notify"),
            row.getString("back"),
            row.getBoolean("failed"),
            PaymentRows.at(row, "expires_at"));

    private static final RowMapper<Payment> PAYMENT = (row, number) -> new Payment(
            row.getString("reference"),
            row.getString("transaction"),
            row.getLong("amount"),
            row.getString("bank"),
            PaymentRows.at(row, "at"));

    /** The same reference again is the same order. */
    BankOrder open(String reference, long amount, String text, String call, String back, Instant expires) {
        jdbc.sql("""
                        insert into payment.bank_order (id, reference, amount, text, notify, back, made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (reference) do nothing""")
                .params(
                        UUID.randomUUID(),
                        reference,
                        amount,
                        text,
                        call,
                        back,
                        PaymentRows.utc(clock.instant()),
                        PaymentRows.utc(expires))
                .update();
        return find(reference).orElseThrow();
    }

    Optional<BankOrder> find(String reference) {
        return jdbc.sql("select * from payment.bank_order where reference = ?")
                .param(reference)
                .query(ORDER)
                .optional();
    }

    Optional<BankOrder> find(UUID id) {
        return jdbc.sql("select * from payment.bank_order where id = ?")
                .param(id)
                .query(ORDER)
                .optional();
    }

    List<BankOrder> latest() {
        return jdbc.sql("select * from payment.bank_order order by made_at desc limit 20")
                .query(ORDER)
                .list();
    }

    List<Payment> payments(BankOrder order) {
        return jdbc.sql("""
                        select o.reference, p.* from payment.bank_payment p join payment.bank_order o on o.id = p.order_id
                        where p.order_id = ? order by p.at, p.transaction""").param(order.id()).query(PAYMENT).list();
    }

    List<Payment> day(LocalDate day, String after) {
        return jdbc.sql("""
                        select o.reference, p.* from payment.bank_payment p join payment.bank_order o on o.id = p.order_id
                        where p.at >= :from and p.at < :until and p.transaction > :after order by p.transaction limit :most""")
                .param(
                        "from",
                        PaymentRows.utc(day.atStartOfDay(DatabaseClock.VIETNAM).toInstant()))
                .param(
                        "until",
                        PaymentRows.utc(day.plusDays(1)
                                .atStartOfDay(DatabaseClock.VIETNAM)
                                .toInstant()))
                .param("after", after)
                .param("most", PAGE)
                .query(PAYMENT)
                .list();
    }

    static int page() {
        return PAGE;
    }

    Payment pay(BankOrder order, long amount) {
        String transaction = References.next("FT");
        jdbc.sql(
                        "insert into payment.bank_payment (transaction, order_id, amount, bank, at) values (?, ?, ?, 'VCB', ?)")
                .params(transaction, order.id(), amount, PaymentRows.utc(clock.instant()))
                .update();
        return payments(order).stream()
                .filter(one -> one.transaction().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    void fail(BankOrder order) {
        jdbc.sql("update payment.bank_order set failed = true where id = ?")
                .param(order.id())
                .update();
    }

    /** False if it never took that money, or not so much, or has not so much of it left. The same reference again is the same refund. */
    boolean giveBack(String reference, String transaction, long amount) {
        jdbc.sql("""
                        insert into payment.bank_return (reference, transaction, amount, at)
                        select :reference, p.transaction, :amount, :now from payment.bank_payment p where p.transaction = :transaction
                            and p.amount >= :amount + coalesce((select sum(r.amount) from payment.bank_return r where r.transaction = p.transaction), 0)
                        on conflict (reference) do nothing""")
                .param("reference", reference)
                .param("transaction", transaction)
                .param("amount", amount)
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
        return jdbc.sql(
                                "select count(*) from payment.bank_return where reference = ? and transaction = ? and amount = ?")
                        .params(reference, transaction, amount)
                        .query(Long.class)
                        .single()
                == 1;
    }

    BankMood mood() {
        return BankMood.valueOf(jdbc.sql("select mood from payment.bank_mood")
                .query(String.class)
                .single());
    }

    void mood(BankMood mood) {
        jdbc.sql("update payment.bank_mood set mood = ?").param(mood.name()).update();
    }
}
