package vn.motcua.payment.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.payment.AgencyPages;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.Surplus;

/** Refunds, as pages list them. */
@Component
@Transactional(readOnly = true)
public class Refunds {

    private static final String SELECT = """
            select r.*, d.provider, d.transaction as came, o.ref, o.id as owed, o.title, a.way
            from payment.refund r join payment.deposit d on d.id = r.deposit join payment.obligation o on o.id = d.obligation
            join payment.attempt a on a.id = d.attempt
            """;

    private static final RowMapper<RefundView> VIEW = (row, number) -> new RefundView(
            row.getLong("id"),
            row.getLong("deposit"),
            row.getString("reference"),
            new AgencyId(row.getLong("agency")),
            Surplus.valueOf(row.getString("cause")),
            new Dong(row.getLong("amount")),
            RefundState.valueOf(row.getString("state")),
            row.getString("reason"),
            PaymentRows.at(row, "asked_at"),
            PaymentRows.instant(row, "ended_at"),
            row.getString("provider"),
            row.getString("came"),
            new ObligationId(row.getObject("ref", UUID.class)),
            row.getLong("owed"),
            row.getString("title"),
            PayWay.valueOf(row.getString("way")));

    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One. */
    public Optional<RefundView> find(String reference) {
        return jdbc.sql(SELECT + " where r.reference = ?")
                .param(reference)
                .query(VIEW)
                .optional();
    }

    /** Those of an obligation. */
    public List<RefundView> of(ObligationView obligation) {
        return jdbc.sql(SELECT + " where d.obligation = ? order by r.id")
                .param(obligation.row())
                .query(VIEW)
                .list();
    }

    /**
     * A line of something paid, and what of it was not given back yet.
     *
     * @param number which
     * @param line what it is for, and what was paid
     * @param left how much can still go back
     */
    public record Left(int number, Line line, Dong left) {}

    /** What can still go back, line by line. */
    public List<Left> left(ObligationView obligation) {
        return jdbc.sql("""
                        select l.*, l.amount - coalesce((
                            select sum(x.amount) from payment.refund_line x join payment.refund r on r.id = x.refund
                            where x.obligation = l.obligation and x.number = l.number and r.state <> 'REFUSED'), 0) as left_over
                        from payment.line l where l.obligation = ? order by l.number""")
                .param(obligation.row())
                .query((row, number) ->
                        new Left(row.getInt("number"), PaymentRows.line(row), new Dong(row.getLong("left_over"))))
                .list();
    }

    /** The lines of one, with how much of each goes back. */
    public List<Left> parts(RefundView refund) {
        return jdbc.sql("""
                        select l.*, x.amount as part from payment.refund_line x join payment.line l on l.obligation = x.obligation and l.number = x.number
                        where x.refund = ? order by l.number""")
                .param(refund.row())
                .query((row, number) ->
                        new Left(row.getInt("number"), PaymentRows.line(row), new Dong(row.getLong("part"))))
                .list();
    }

    /** Those of agencies, what is to be done first; all of the nation if {@code nation}. */
    public Slice<RefundView> list(boolean nation, Set<AgencyId> within, Paging paging) {
        return AgencyPages.of(
                jdbc,
                nation,
                within,
                paging,
                "select count(*) from payment.refund where :nation or agency = any(:agencies)",
                SELECT + """
                                 where :nation or r.agency = any(:agencies)
                                order by (r.state in ('ASKED', 'FAILED')) desc, r.id desc limit :size offset :offset""",
                VIEW);
    }
}
