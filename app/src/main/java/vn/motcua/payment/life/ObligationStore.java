package vn.motcua.payment.life;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.PaymentRows;

/** Rows of obligations and attempts, as acts hold and write them. Locks are taken in one order: obligation, then what belongs to it. */
@Component
public class ObligationStore {

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds an obligation for an act. */
    public ObligationView hold(ObligationId id) {
        return jdbc.sql("select * from payment.obligation where ref = ? for update")
                .param(id.value())
                .query(PaymentRows.OBLIGATION)
                .optional()
                .orElseThrow(() -> PaymentRefusal.NO_SUCH_OBLIGATION.because());
    }

    /** Holds the obligation that a bank's reference is about. */
    public Optional<ObligationView> holdByReference(String reference) {
        return jdbc.sql("""
                        select o.* from payment.obligation o
                        where o.id = (select obligation from payment.attempt where reference = ?) for update""").param(reference).query(PaymentRows.OBLIGATION).optional();
    }

    /** An attempt by its reference. */
    public Optional<AttemptView> attempt(String reference) {
        return jdbc.sql("select * from payment.attempt where reference = ?")
                .param(reference)
                .query(PaymentRows.ATTEMPT)
                .optional();
    }

    /** The attempt that waits, if one does. */
    public Optional<AttemptView> running(long obligation) {
        return jdbc.sql("select * from payment.attempt where obligation = ? and state in ('CREATED', 'WAITING')")
                .param(obligation)
                .query(PaymentRows.ATTEMPT)
                .optional();
    }
}
