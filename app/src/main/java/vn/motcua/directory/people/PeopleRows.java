package vn.motcua.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.OfficialId;

/** How rows of posts and officials are read. */
final class PeopleRows {

    static final RowMapper<Position> POSITION = (row, number) -> new Position(
            new PositionId(row.getLong("position")),
            new AgencyId(row.getLong("agency")),
            row.getString("title"),
            row.getString("short_title"),
            Role.valueOf(row.getString("role")),
            row.getInt("rank"),
            row.getInt("seats"),
            row.getString("collegium"),
            validity(row),
            new LegalSource(
                    row.getString("source"),
                    row.getString("clause"),
                    LegalSource.Grade.valueOf(row.getString("grade")),
                    null));

    static final RowMapper<Appointment> APPOINTMENT = (row, number) -> new Appointment(
            new AppointmentId(row.getLong("appointment")),
            new PositionId(row.getLong("position")),
            new OfficialId(row.getLong("official")),
            AppointmentKind.valueOf(row.getString("kind")),
            row.getBoolean("concurrent"),
            row.getInt("seat"),
            validity(row),
            paper(row),
            row.getString("end_paper"));

    static final RowMapper<Suspension> SUSPENSION = (row, number) -> new Suspension(
            row.getLong("suspension"),
            new AppointmentId(row.getLong("appointment")),
            validity(row),
            paper(row),
            row.getString("end_paper"));

    static final RowMapper<OfficialName> NAME = (row, number) ->
            new OfficialName(new OfficialId(row.getLong("official")), row.getString("name"), validity(row));

    /** The two ends of "valid" of the row that is called {@code v}. */
    static final String VALIDITY = "lower(v.valid) as valid_from, upper(v.valid) as valid_until ";

    private PeopleRows() {}

    static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(row.getString("paper"), row.getObject("paper_signed", LocalDate.class));
    }
}
