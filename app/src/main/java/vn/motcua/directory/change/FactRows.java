package vn.motcua.directory.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.SuccessionKind;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/** How facts are written into rows and read from them. */
final class FactRows {

    private FactRows() {}

    static DatedFact dated(ResultSet row) throws SQLException {
        return new DatedFact(
                row.getLong("change"),
                new AgencyId(row.getLong("agency")),
                Objects.requireNonNull(row.getObject("effective", LocalDate.class)),
                fact(row));
    }

    static Fact fact(ResultSet row) throws SQLException {
        return switch (FactKind.valueOf(row.getString("kind"))) {
            case FOUNDED -> new Fact.Founded(names(row), kind(row), agency(row, "parent"), contact(row));
            case RENAMED -> new Fact.Renamed(names(row));
            case RECLASSIFIED -> new Fact.Reclassified(kind(row));
            case MOVED -> new Fact.Moved(agency(row, "parent"));
            case CONTACT_CHANGED -> new Fact.ContactChanged(contact(row));
            case CODE_GIVEN -> new Fact.CodeGiven(system(row), row.getString("code"));
            case CODE_TAKEN -> new Fact.CodeTaken(system(row));
            case SUCCEEDED ->
                new Fact.Succeeded(
                        new AgencyId(row.getLong("successor")), SuccessionKind.valueOf(row.getString("succession")));
            case CLOSED -> new Fact.Closed();
        };
    }

    static SqlParameterSource parameters(DatedFact dated, Instant now) {
        MapSqlParameterSource row = new MapSqlParameterSource();
        for (String column : List.of(
                "name",
                "short_name",
                "english_name",
                "agency_kind",
                "address",
                "email",
                "phone",
                "website",
                "system",
                "code",
                "succession")) row.addValue(column, null, Types.VARCHAR);
        row.addValue("parent", null, Types.BIGINT).addValue("successor", null, Types.BIGINT);
        row.addValue("change", dated.change()).addValue("agency", dated.agency().value());
        row.addValue("kind", dated.fact().kind().name()).addValue("effective", dated.effective());
        row.addValue("now", now.atOffset(ZoneOffset.UTC));
        fill(row, dated.fact());
        return row;
    }

    private static void fill(MapSqlParameterSource row, Fact fact) {
        switch (fact) {
            case Fact.Founded founded -> {
                names(row, founded.names());
                contact(row, founded.contact());
                row.addValue("agency_kind", founded.agencyKind().name());
                row.addValue("parent", value(founded.parent()), Types.BIGINT);
            }
            case Fact.Renamed renamed -> names(row, renamed.names());
            case Fact.Reclassified other ->
                row.addValue("agency_kind", other.agencyKind().name());
            case Fact.Moved moved -> row.addValue("parent", value(moved.parent()), Types.BIGINT);
            case Fact.ContactChanged other -> contact(row, other.contact());
            case Fact.CodeGiven given ->
                row.addValue("system", given.system().name()).addValue("code", given.code());
            case Fact.CodeTaken taken -> row.addValue("system", taken.system().name());
            case Fact.Succeeded other ->
                row.addValue("successor", other.successor().value())
                        .addValue("succession", other.succession().name());
            case Fact.Closed closed -> {}
        }
    }

    private static void names(MapSqlParameterSource row, AgencyNames names) {
        row.addValue("name", names.full(), Types.VARCHAR);
        row.addValue("short_name", names.shortName(), Types.VARCHAR);
        row.addValue("english_name", names.english(), Types.VARCHAR);
    }

    private static void contact(MapSqlParameterSource row, Contact contact) {
        row.addValue("address", contact.address(), Types.VARCHAR);
        row.addValue("email", contact.email(), Types.VARCHAR);
        row.addValue("phone", contact.phone(), Types.VARCHAR);
        row.addValue("website", contact.website(), Types.VARCHAR);
    }

    private static @Nullable Long value(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }

    private static AgencyNames names(ResultSet row) throws SQLException {
        return new AgencyNames(row.getString("name"), row.getString("short_name"), row.getString("english_name"));
    }

    private static AgencyKind kind(ResultSet row) throws SQLException {
        return AgencyKind.valueOf(row.getString("agency_kind"));
    }

    private static CodeSystem system(ResultSet row) throws SQLException {
        return CodeSystem.valueOf(row.getString("system"));
    }

    private static @Nullable AgencyId agency(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new AgencyId(id);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("address"), row.getString("email"), row.getString("phone"), row.getString("website"));
    }
}
