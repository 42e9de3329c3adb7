package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.LegalSource;

/** How rows of the directory are read, and the one select that gives agencies on a day. */
final class AgencyRows {

    static final RowMapper<AgencyView> VIEW = (row, number) -> new AgencyView(
            new AgencyId(row.getLong("id")),
            names(row),
            AgencyKind.valueOf(row.getString("kind")),
            agency(row, "parent"),
            row.getString("parent_name"),
            contact(row),
            codes(row),
            validity(row),
            row.getLong("version"));

    static final RowMapper<RegisteredCode> CODE = (row, number) -> new RegisteredCode(
            new AgencyId(row.getLong("agency")),
            CodeSystem.valueOf(row.getString("system")),
            row.getString("code"),
            validity(row),
            source(row));

    static final RowMapper<Succession> SUCCESSION = (row, number) -> new Succession(
            new AgencyId(row.getLong("predecessor")),
            row.getString("predecessor_name"),
            new AgencyId(row.getLong("successor")),
            row.getString("successor_name"),
            SuccessionKind.valueOf(row.getString("kind")),
            row.getObject("effective", LocalDate.class),
            source(row));

    /** The order of lists: by kind as the state ranks them, then by name. */
    static final String IN_ORDER = "order by array_position('"
            + Arrays.stream(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(",", "{", "}"))
            + "'::text[], v.kind), v.name, a.id ";

    private static final String SELECT = """
            select a.id, a.version, v.name, v.short_name, v.english_name, v.kind, v.parent, v.address, v.email, v.phone, v.website,
                lower(v.valid) as valid_from, upper(v.valid) as valid_until, p.name as parent_name, c.qd20, c.qcvn102, c.statistical
            from directory.agency a
            join directory.agency_version v on v.agency = a.id and v.recorded @> :known and v.valid @> :day
            left join directory.agency_version p on p.agency = v.parent and p.recorded @> :known and p.valid @> :day
            left join lateral (
                select max(code) filter (where system = 'QD20') as qd20, max(code) filter (where system = 'QCVN102') as qcvn102,
                    max(code) filter (where system = 'STATISTICAL') as statistical
                from directory.agency_code where agency = a.id and recorded @> :known and valid @> :day) c on true
            """;

    private AgencyRows() {}

    /** Agencies {@code a} in their versions {@code v} on a day; the rest is a "join", "where" or "order by". */
    static JdbcClient.StatementSpec select(JdbcClient jdbc, AsOf asOf, String rest) {
        return asOf.bind(jdbc.sql(SELECT + rest));
    }

    /** Ids as an array for {@code any(…)}. */
    static Long[] array(Collection<AgencyId> ids) {
        return ids.stream().map(AgencyId::value).distinct().toArray(Long[]::new);
    }

    static Validity validity(ResultSet row) throws SQLException {
        LocalDate from = Objects.requireNonNull(row.getObject("valid_from", LocalDate.class));
        return new Validity(from, row.getObject("valid_until", LocalDate.class));
    }

    static LegalSource source(ResultSet row) throws SQLException {
        return new LegalSource(
                row.getString("document"),
                row.getString("clause"),
                LegalSource.Grade.valueOf(row.getString("grade")),
                row.getString("note"));
    }

    static @Nullable AgencyId agency(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return id == 0 ? null : new AgencyId(id);
    }

    static AgencyNames names(ResultSet row) throws SQLException {
        return new AgencyNames(row.getString("name"), row.getString("short_name"), row.getString("english_name"));
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("address"), row.getString("email"), row.getString("phone"), row.getString("website"));
    }

    private static Map<CodeSystem, String> codes(ResultSet row) throws SQLException {
        Map<CodeSystem, String> codes = new EnumMap<>(CodeSystem.class);
        for (CodeSystem system : CodeSystem.values()) {
            String code = row.getString(system.name().toLowerCase(Locale.ROOT));
            if (code != null) codes.put(system, code);
        }
        return codes;
    }
}
