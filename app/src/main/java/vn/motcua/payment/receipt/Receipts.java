package vn.motcua.payment.receipt;

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
            new Dong(row.getLong("adjusted")));

    private static final String SELECT =
            "select r.*, (select coalesce(sum(x.amount), 0) from payment.receipt x where x.adjusts = r.id) as adjusted from payment.receipt r where ";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its code. */
    public Optional<ReceiptView> find(String code) {
        return jdbc.sql(SELECT + "r.code = ?").param(code).query(VIEW).optional();
    }

    /** Those of an obligation. */
    public List<ReceiptView> of(ObligationView obligation) {
        return jdbc.sql(SELECT + "r.obligation = ? order by r.id")
                .param(obligation.row())
                .query(VIEW)
                .list();
    }
}
