package vn.motcua.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.record.RecordJson;

/** Reads rows of revisions. */
final class ProcedureRows {

    static final String SELECT = """
            select p.id as procedure, p.code, p.agency, p.agency_name, r.id, r.number, r.state, r.origin, r.record, r.form, r.flow,
                r.valid_from, r.valid_until, r.ended, coalesce(r.reviewed_at, r.saved_at) as published_at
            from procedure.revision r join procedure.procedure p on p.id = r.procedure
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProcedureRows() {}

    static RowMapper<ProcedureView> view(LocalDate day) {
        return (row, number) -> {
            LocalDate from = row.getObject("valid_from", LocalDate.class);
            LocalDate until = row.getObject("valid_until", LocalDate.class);
            boolean closes = "CLOSED".equals(row.getString("ended"));
            return new ProcedureView(
                    row.getLong("procedure"),
                    row.getLong("id"),
                    new ProcedureCode(row.getString("code")),
                    agency(row),
                    row.getString("agency_name"),
                    row.getInt("number"),
                    RevisionOrigin.valueOf(row.getString("origin")),
                    RecordJson.read(row.getString("record")),
                    json(row.getString("form")),
                    json(row.getString("flow")),
                    from,
                    until,
                    closes,
                    "WITHDRAWN".equals(row.getString("state"))
                            ? RevisionStanding.WITHDRAWN
                            : RevisionStanding.on(day, from, until, closes),
                    row.getObject("published_at", OffsetDateTime.class).toInstant());
        };
    }

    static Optional<AgencyId> agency(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        return row.wasNull() ? Optional.empty() : Optional.of(new AgencyId(agency));
    }

    static Optional<JsonNode> json(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(JSON.readTree(text));
    }
}
