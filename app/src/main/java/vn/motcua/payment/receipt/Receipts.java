package vn.motcua.payment.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.payment.Dong;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.ReceiptState;

/** Receipts that were made. */
@Component("paymentReceipts")
@Transactional(readOnly = true)
public class Receipts {

    private static final RowMapper<ReceiptView> VIEW = (row, number) -> new ReceiptView(
            row.getLong("id"),
            row.getString("code"),
            new AgencyId(row.getLong("agency")),
            row.getString("series"),
            row.getInt("number"),
            LineKind.valueOf(row.getString("kind")),
            new Dong(row.getLong("amount")),
            ReceiptState.valueOf(row.getString("state")),
            PaymentRows.at(row, "issued_at"),
            JsonMapper.shared().readValue(row.getString("facts"), ReceiptFacts.class),
            row.getObject("adjusts") != null,
            new Dong(row.getLong("adjusted")),
            PaymentRows.instant(row, "voided_at"),
            PaymentRows.instant(row, "sealed_at"),
            row.getObject("seal_due") != null && row.getObject("voided_at") == null);

    private static final String SELECT = """
            select r.*, f.sealed_at, (select coalesce(sum(x.amount), 0) from payment.receipt x where x.adjusts = r.id) as adjusted
            from payment.receipt r left join payment.receipt_file f on f.receipt = r.id where\s""";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its code. */
    public Optional<ReceiptView> find(String code) {
        return jdbc.sql(SELECT + "r.code = ?").param(code).query(VIEW).optional();
    }

    /** Those of these rows, in order. */
    List<ReceiptView> rows(Collection<Long> rows) {
        return jdbc.sql(SELECT + "r.id = any(?) order by r.id")
                .param(rows.toArray(Long[]::new))
                .query(VIEW)
                .list();
    }

    /** Those whose sealed file has one of these marks; a few at most. */
    List<ReceiptView> marked(Collection<byte[]> marks) {
        return jdbc.sql(
                        SELECT
                                + "r.id in (select m.receipt from payment.receipt_mark m where m.mark = any(?)) order by r.state <> 'VOID', r.id limit 20")
                .param(marks.toArray(byte[][]::new))
                .query(VIEW)
                .list();
    }

    /** Those of an obligation. */
    public List<ReceiptView> of(ObligationView obligation) {
        return jdbc.sql(SELECT + "r.obligation = ? order by r.id")
                .param(obligation.row())
                .query(VIEW)
                .list();
    }
}
