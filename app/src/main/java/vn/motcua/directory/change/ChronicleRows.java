package vn.motcua.directory.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/** How rows of the chronicle are read. */
final class ChronicleRows {

    static final RowMapper<FactView> FACT = (row, number) -> {
        DatedFact dated = FactRows.dated(row);
        return new FactView(
                row.getLong("id"),
                dated.agency(),
                Objects.requireNonNullElse(row.getString("agency_name"), ""),
                dated.effective(),
                dated.fact(),
                row.getString("other_name"),
                dated.change(),
                ChangeKind.valueOf(row.getString("change_kind")),
                source(row),
                row.getString("reason"),
                Objects.requireNonNull(instant(row, "recorded_from")),
                instant(row, "recorded_until"),
                row.getObject("withdrawn_by", Long.class));
    };

    static final RowMapper<ChangeSummary> CHANGE = (row, number) -> {
        long agency = row.getLong("agency");
        return new ChangeSummary(
                row.getLong("id"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("effective", LocalDate.class),
                source(row),
                row.getString("reason"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                agency == 0 ? null : new AgencyId(agency),
                row.getString("agency_name"),
                row.getLong("agencies"));
    };

    private ChronicleRows() {}

    private static LegalSource source(ResultSet row) throws SQLException {
        return new LegalSource(
                row.getString("document"),
                row.getString("clause"),
                LegalSource.Grade.valueOf(row.getString("grade")),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
