package vn.motcua.directory.search;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/**
 * The administrative divisions that addresses name, by their statistical codes: with districts until {@link #LAST_OF_THREE_TIERS}, provinces and
 * communes since.
 */
@Component
@Transactional(readOnly = true)
public class Divisions {

    /** The last day on which there were districts (two tiers since 2025-07-01). */
    public static final LocalDate LAST_OF_THREE_TIERS = LocalDate.of(2025, 6, 30);

    private static final String SELECT = """
            select c.agency, c.code, v.name, v.kind, p.code as above, q.code as further
            from directory.agency_code c
            join directory.agency_version v on v.agency = c.agency and v.recorded @> :known and v.valid @> :day
            left join directory.agency_version u on u.agency = v.parent and u.recorded @> :known and u.valid @> :day
            left join directory.agency_code p on p.agency = v.parent and p.system = 'STATISTICAL' and p.recorded @> :known and p.valid @> :day
            left join directory.agency_code q on q.agency = u.parent and q.system = 'STATISTICAL' and q.recorded @> :known and q.valid @> :day
            where c.system = 'STATISTICAL' and c.recorded @> :known and c.valid @> :day and
            """;

    private final JdbcClient jdbc;
    private final Successions successions;

    Divisions(JdbcClient jdbc, Successions successions) {
        this.jdbc = jdbc;
        this.successions = successions;
    }

    /** All provinces and centrally run cities of a day, by name. */
    public List<Division> provinces(LocalDate day) {
        return AsOf.on(day)
                .bind(jdbc.sql(SELECT + "v.kind = :kind order by regexp_replace(v.name, '^.* (tỉnh|thành phố) ', '')"))
                .param("kind", AgencyKind.PROVINCE.name())
                .query((row, number) -> division(row))
                .list();
    }

    /** The divisions with these codes on a day, by code; codes that none has then are left out. */
    public Map<String, Division> named(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) return Map.of();
        return AsOf.on(day)
                .bind(jdbc.sql(SELECT + "c.code = any(:codes)"))
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> division(row))
                .stream()
                .collect(toMap(Division::code, one -> one));
    }

    /** By the codes of former divisions, the codes of those that their whole area belongs to on a day; those that were divided are left out. */
    public Map<String, String> today(Collection<Division> former, LocalDate day) {
        if (former.isEmpty()) return Map.of();
        Map<AgencyId, List<AgencyView>> heirs =
                successions.competent(former.stream().map(Division::agency).toList(), AsOf.on(day));
        Map<String, String> today = new HashMap<>();
        for (Division one : former) {
            List<AgencyView> competent = heirs.getOrDefault(one.agency(), List.of());
            if (competent.size() == 1)
                competent.getFirst().code(CodeSystem.STATISTICAL).ifPresent(code -> today.put(one.code(), code));
        }
        return today;
    }

    private static Division division(ResultSet row) throws SQLException {
        return new Division(
                new AgencyId(row.getLong("agency")),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("code"),
                Division.name(row.getString("name")),
                Stream.of(row.getString("above"), row.getString("further"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
