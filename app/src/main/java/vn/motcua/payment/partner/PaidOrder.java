package vn.motcua.payment.partner;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRows;

/**
 * The money of an order, as partners are told of it.
 *
 * @param transaction the bank's number
 * @param bank which bank paid
 * @param at when
 */
record PaidOrder(String transaction, String bank, Instant at) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** As the contract writes times. */
    String time() {
        return time(at);
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(DatabaseClock.VIETNAM));
    }

    static Optional<PaidOrder> of(JdbcClient jdbc, ObligationView obligation) {
        return jdbc.sql("""
                        select d.transaction, a.bank, d.paid_at from payment.deposit d join payment.attempt a on a.id = d.attempt
                        where d.obligation = ? and d.surplus is null""")
                .param(obligation.row())
                .query((row, number) -> new PaidOrder(
                        row.getString("transaction"), row.getString("bank"), PaymentRows.at(row, "paid_at")))
                .optional();
    }
}
