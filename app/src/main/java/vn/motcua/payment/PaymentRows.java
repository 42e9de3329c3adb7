package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** Reads rows of the module. */
public final class PaymentRows {

    /** A whole row of {@code payment.obligation}. */
    public static final RowMapper<ObligationView> OBLIGATION = (row, number) -> {
        UUID account = row.getObject("account", UUID.class);
        return new ObligationView(
                row.getLong("id"),
                new ObligationId(row.getObject("ref", UUID.class)),
                new AgencyId(row.getLong("agency")),
                row.getString("subject"),
                row.getString("title"),
                new Payer(
                        row.getString("payer"),
                        row.getString("payer_paper"),
                        row.getString("payer_place"),
                        account == null ? null : new AccountId(account)),
                new Dong(row.getLong("amount")),
                row.getBoolean("one_try"),
                ObligationState.valueOf(row.getString("state")),
                at(row, "opened_at"),
                instant(row, "expires_at"),
                instant(row, "closed_at"));
    };

    /** A whole row of {@code payment.attempt}. */
    public static final RowMapper<AttemptView> ATTEMPT = (row, number) -> new AttemptView(
            row.getLong("id"),
            row.getLong("obligation"),
            row.getString("reference"),
            PayWay.valueOf(row.getString("way")),
            row.getString("provider"),
            new Dong(row.getLong("amount")),
            AttemptState.valueOf(row.getString("state")),
            row.getString("url"),
            row.getString("bank"),
            at(row, "opened_at"),
            at(row, "expires_at"),
            instant(row, "ended_at"));

    private PaymentRows() {}

    /** A whole row of {@code payment.line}. */
    public static Line line(ResultSet row) throws SQLException {
        return new Line(
                LineKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Dong(row.getLong("amount")),
                new Dong(row.getLong("full_price")),
                row.getString("ground"));
    }

    /** A moment that is always there. */
    public static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment that may be missing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** As the database takes moments. */
    public static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The same for one that may be missing. */
    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }
}
