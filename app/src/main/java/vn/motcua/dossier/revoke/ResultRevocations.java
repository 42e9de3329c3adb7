package vn.motcua.dossier.revoke;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;

/** Revocations of results. */
@Component
public class ResultRevocations {

    private final JdbcClient jdbc;

    ResultRevocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that waits or was done, of a result; else the latest that was dropped. */
    public Optional<ResultRevocation> of(long result) {
        return jdbc.sql(
                        "select * from dossier.result_revocation where result = ? order by (state <> 'DROPPED') desc, id desc limit 1")
                .param(result)
                .query((row, number) -> view(row))
                .optional();
    }

    private static ResultRevocation view(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ResultRevocation(
                row.getLong("id"),
                row.getLong("result"),
                ResultRevocationState.valueOf(row.getString("state")),
                ResultGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new AccountId(Objects.requireNonNull(row.getObject("asked_by", UUID.class))),
                row.getString("asked_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_name"));
    }
}
