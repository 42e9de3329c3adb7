package vn.motcua.office.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.office.OfficeRefusal;

/** Which agencies keep their registers here, and by which rules. */
@Component
@Transactional(readOnly = true)
public class Offices {

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency's office, if it keeps its registers here. */
    public Optional<Office> find(AgencyId agency) {
        return jdbc.sql("select abbreviation from office.office where agency = ?")
                .param(agency.value())
                .query(String.class)
                .optional()
                .map(abbreviation -> new Office(agency, abbreviation, books(agency), units(agency)));
    }

    /** The same; refused if it keeps none. */
    public Office require(AgencyId agency) {
        return find(agency).orElseThrow(OfficeRefusal.NOT_OPENED::because);
    }

    private List<Book> books(AgencyId agency) {
        return jdbc.sql("""
                        select id, agency, direction, name, kinds, notation, per_kind, closed_at from office.book
                        where agency = ? order by closed_at is not null, id""")
                .param(agency.value())
                .query((row, number) -> book(row))
                .list();
    }

    private List<Unit> units(AgencyId agency) {
        return jdbc.sql("""
                        select id, abbreviation, name, closed_at from office.unit
                        where agency = ? order by closed_at is not null, abbreviation""")
                .param(agency.value())
                .query((row, number) -> new Unit(
                        row.getLong("id"),
                        row.getString("abbreviation"),
                        row.getString("name"),
                        instant(row, "closed_at")))
                .list();
    }

    private static Book book(ResultSet row) throws SQLException {
        String notation = row.getString("notation");
        return new Book(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                Direction.valueOf(row.getString("direction")),
                row.getString("name"),
                List.of((String[]) row.getArray("kinds").getArray()),
                notation == null ? null : new Notation(notation),
                row.getBoolean("per_kind"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
