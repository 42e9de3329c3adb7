package vn.motcua.payment;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What is owed and what became of it. */
@Component
@Transactional(readOnly = true)
public class Obligations {

    private final JdbcClient jdbc;

    Obligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its id. */
    public Optional<ObligationView> find(ObligationId id) {
        return jdbc.sql("select * from payment.obligation where ref = ?")
                .param(id.value())
                .query(PaymentRows.OBLIGATION)
                .optional();
    }

    /** All about a subject, the newest first. */
    public List<ObligationView> about(String subject) {
        return jdbc.sql("select * from payment.obligation where subject = ? order by id desc limit 100")
                .param(subject)
                .query(PaymentRows.OBLIGATION)
                .list();
    }

    /** Those that an account is asked for, what is open first. */
    public Slice<ObligationView> of(AccountId account, Paging paging) {
        long total = jdbc.sql("select count(*) from payment.obligation where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql("""
                                select * from payment.obligation where account = :account order by (state = 'OPEN') desc, id desc
                                limit :size offset :offset""")
                        .param("account", account.value())
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(PaymentRows.OBLIGATION)
                        .list(),
                paging,
                total);
    }

    /** Of what it is made up. */
    public List<Line> lines(ObligationView obligation) {
        return jdbc.sql("select * from payment.line where obligation = ? order by number")
                .param(obligation.row())
                .query((row, number) -> new Line(
                        LineKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new Dong(row.getLong("amount")),
                        new Dong(row.getLong("full_price")),
                        row.getString("ground")))
                .list();
    }

    /** The attempts to pay it, in order. */
    public List<AttemptView> attempts(ObligationView obligation) {
        return jdbc.sql("select * from payment.attempt where obligation = ? order by id")
                .param(obligation.row())
                .query(PaymentRows.ATTEMPT)
                .list();
    }
}
