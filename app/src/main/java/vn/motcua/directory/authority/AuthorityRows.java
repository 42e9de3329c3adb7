package vn.motcua.directory.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.AppointmentId;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;

/** How rows of competences and delegations are read. */
final class AuthorityRows {

    static final RowMapper<Competence> COMPETENCE = (row, number) -> new Competence(
            row.getLong("competence"),
            new PositionId(row.getLong("position")),
            new AgencyId(row.getLong("agency")),
            matter(row),
            Capacity.valueOf(row.getString("capacity")),
            validity(row),
            new LegalSource(
                    row.getString("source"),
                    row.getString("clause"),
                    LegalSource.Grade.valueOf(row.getString("grade")),
                    null));

    static final RowMapper<Delegation> DELEGATION = (row, number) -> new Delegation(
            row.getLong("delegation"),
            new AgencyId(row.getLong("agency")),
            DelegationKind.valueOf(row.getString("kind")),
            new PositionId(row.getLong("giver_position")),
            appointment(row, "giver_appointment"),
            new PositionId(row.getLong("receiver_position")),
            appointment(row, "receiver_appointment"),
            matter(row),
            validity(row),
            new Paper(row.getString("paper"), row.getObject("paper_signed", LocalDate.class)),
            row.getString("end_paper"));

    /** The two ends of "valid" of the row that is called {@code v}. */
    static final String VALIDITY = "lower(v.valid) as valid_from, upper(v.valid) as valid_until ";

    static final RowMapper<Recorded<Delegation>> RECORDED = (row, number) -> new Recorded<>(
            Objects.requireNonNull(DELEGATION.mapRow(row, number)),
            row.getObject("known_from", OffsetDateTime.class).toInstant(),
            instant(row.getObject("known_until", OffsetDateTime.class)));

    private AuthorityRows() {}

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(Act.valueOf(row.getString("act")), row.getString("detail"));
    }

    private static @Nullable AppointmentId appointment(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new AppointmentId(id);
    }

    static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
