package vn.motcua.payment.refund;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.payment.AgencyPages;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.QuestionState;

/** Fees that were paid for something that came to nothing, as the treasurer's pages list them. */
@Component
@Transactional(readOnly = true)
public class FeeQuestions {

    private static final String SELECT = """
            select o.*, q.id as question, q.agency as asks, q.why, q.state as decision, q.asked_at, q.decided_at, q.reason
            from payment.question q join payment.obligation o on o.id = q.obligation
            """;

    private static final RowMapper<FeeQuestion> VIEW = (row, number) -> new FeeQuestion(
            row.getLong("question"),
            new AgencyId(row.getLong("asks")),
            Objects.requireNonNull(PaymentRows.OBLIGATION.mapRow(row, number)),
            row.getString("why"),
            QuestionState.valueOf(row.getString("decision")),
            PaymentRows.at(row, "asked_at"),
            PaymentRows.instant(row, "decided_at"),
            row.getString("reason"));

    private final JdbcClient jdbc;

    FeeQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One. */
    public Optional<FeeQuestion> find(long row) {
        return jdbc.sql(SELECT + " where q.id = ?").param(row).query(VIEW).optional();
    }

    /** The one about something paid. */
    public Optional<FeeQuestion> about(ObligationView obligation) {
        return jdbc.sql(SELECT + " where q.obligation = ?")
                .param(obligation.row())
                .query(VIEW)
                .optional();
    }

    /** Those of agencies, the open ones first; all of the nation if {@code nation}. */
    public Slice<FeeQuestion> list(boolean nation, Set<AgencyId> within, Paging paging) {
        return AgencyPages.of(
                jdbc,
                nation,
                within,
                paging,
                "select count(*) from payment.question where :nation or agency = any(:agencies)",
                SELECT + """
                                 where :nation or q.agency = any(:agencies)
                                order by (q.state = 'OPEN') desc, q.id desc limit :size offset :offset""",
                VIEW);
    }
}
