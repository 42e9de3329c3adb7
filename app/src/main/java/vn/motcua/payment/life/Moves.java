package vn.motcua.payment.life;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.payment.MoneyState;
import vn.motcua.payment.PaymentAct;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;

/** Changes states: the one place that does, and only as the table of acts allows. */
@Component
public class Moves {

    private final JdbcClient jdbc;
    private final Clock clock;

    Moves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it; false if the thing is in no state in which it can happen. */
    public boolean make(PaymentAct act, long row) {
        if (act.from().isEmpty()) throw new IllegalArgumentException(act + " begins something");
        return jdbc.sql(Objects.requireNonNull(SQL.get(act.thing())))
                        .param("to", act.to().name())
                        .param("ended", act.to().last())
                        .param("now", PaymentRows.utc(clock.instant()))
                        .param("id", row)
                        .param("from", from(act))
                        .update()
                == 1;
    }

    /** In which states it can happen, as statements ask that change several things at once. */
    static String[] from(PaymentAct act) {
        return act.from().stream().map(MoneyState::name).toArray(String[]::new);
    }

    /** The same, refused if it cannot happen. */
    public void require(PaymentAct act, long row) {
        if (!make(act, row)) throw PaymentRefusal.NOT_ANY_MORE.because(act);
    }

    private static final Map<PaymentAct.Thing, String> SQL = Map.of(
            PaymentAct.Thing.OBLIGATION,
            "update payment.obligation set state = :to, closed_at = case when :ended then coalesce(closed_at, :now) end where id = :id and state = any(:from)",
            PaymentAct.Thing.ATTEMPT,
            "update payment.attempt set state = :to, ended_at = case when :ended then :now end, look_at = case when :to = 'EXPIRED' then :now::timestamptz + interval '1 hour' when :ended then null else look_at end where id = :id and state = any(:from)",
            PaymentAct.Thing.RECEIPT,
            "update payment.receipt set state = :to, voided_at = case when :ended then :now end where id = :id and state = any(:from)",
            PaymentAct.Thing.QUESTION,
            "update payment.question set state = :to, decided_at = case when :ended then :now end where id = :id and state = any(:from)",
            PaymentAct.Thing.REFUND,
            "update payment.refund set state = :to, ended_at = case when :ended then :now end, look_at = case when :ended or :to in ('ASKED', 'FAILED') then null when :to = 'SENDING' then look_at else :now end where id = :id and state = any(:from)");
}
