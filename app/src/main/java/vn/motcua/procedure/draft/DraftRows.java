package vn.motcua.procedure.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.RevisionState;
import vn.motcua.procedure.record.RecordJson;

/** Reads rows of drafts. */
final class DraftRows {

    static final String SELECT = """
            select p.code, p.agency, p.agency_name, r.id, r.number, r.state, r.record, r.form, r.flow, r.version, r.review_note,
                r.drafted_by, r.drafted_name, r.drafted_at, r.saved_by, r.saved_name, r.saved_at
            from procedure.revision r join procedure.procedure p on p.id = r.procedure
            """;

    static final RowMapper<Draft> DRAFT = (row, number) -> new Draft(
            row.getLong("id"),
            new ProcedureCode(row.getString("code")),
            agency(row),
            row.getString("agency_name"),
            row.getInt("number"),
            RevisionState.valueOf(row.getString("state")),
            RecordJson.read(row.getString("record")),
            json(row.getString("form")),
            json(row.getString("flow")),
            row.getInt("version"),
            by(row, "drafted"),
            by(row, "saved"),
            row.getString("review_note"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private DraftRows() {}

    private static Draft.By by(ResultSet row, String what) throws SQLException {
        UUID account = row.getObject(what + "_by", UUID.class);
        return new Draft.By(
                account == null ? null : new AccountId(account),
                row.getString(what + "_name"),
                row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<AgencyId> agency(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        return row.wasNull() ? Optional.empty() : Optional.of(new AgencyId(agency));
    }

    private static Optional<JsonNode> json(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(JSON.readTree(text));
    }
}
