package vn.motcua.directory;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/** Who carries which code, in whichever system: QĐ 20/2020/QĐ-TTg, QCVN 102:2016/BTTTT, or the statistical one. */
@Component
@Transactional(readOnly = true)
public class AgencyCodes {

    private static final String SELECT = """
            select c.agency, c.system, c.code, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
                g.document, g.clause, g.grade, g.note
            from directory.agency_code c join directory.change g on g.id = c.change
            """;

    private final JdbcClient jdbc;

    AgencyCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who carries this code on that day. */
    public Optional<AgencyView> carrier(AgencyCode code, AsOf asOf) {
        return Optional.ofNullable(carriers(List.of(code), asOf).get(code));
    }

    /** Who carries the code that somebody wrote; empty if it is none, or nobody's on that day. */
    public Optional<AgencyView> carrier(String written, AsOf asOf) {
        return AgencyCode.parse(written).flatMap(code -> carrier(code, asOf));
    }

    /** Who carries these codes on that day; codes that nobody carries then are left out. */
    public Map<AgencyCode, AgencyView> carriers(Collection<AgencyCode> codes, AsOf asOf) {
        Map<AgencyCode, AgencyId> ids = asOf
                .bind(jdbc.sql("""
                        select code, agency from directory.agency_code
                        where code = any(:codes) and system <> 'STATISTICAL' and recorded @> :known and valid @> :day"""))
                .param("codes", codes.stream().map(AgencyCode::text).toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(new AgencyCode(row.getString("code")), new AgencyId(row.getLong("agency"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<AgencyId, AgencyView> views = AgencyRows.select(jdbc, asOf, "where a.id = any(:ids)")
                .param("ids", AgencyRows.array(ids.values()))
                .query(AgencyRows.VIEW)
                .stream()
                .collect(toMap(AgencyView::id, view -> view));
        return ids.entrySet().stream()
                .filter(entry -> views.containsKey(entry.getValue()))
                .collect(toMap(
                        Map.Entry::getKey, entry -> java.util.Objects.requireNonNull(views.get(entry.getValue()))));
    }

    /** Who governs the administrative divisions with these statistical codes on that day; codes that nobody carries then are left out. */
    public Map<String, AgencyView> divisions(Collection<String> codes, AsOf asOf) {
        return AgencyRows.select(jdbc, asOf, """
                        where a.id in (select agency from directory.agency_code
                            where code = any(:codes) and system = 'STATISTICAL' and recorded @> :known and valid @> :day)""")
                .param("codes", codes.toArray(String[]::new))
                .query(AgencyRows.VIEW)
                .stream()
                .collect(toMap(view -> view.code(CodeSystem.STATISTICAL).orElseThrow(), view -> view));
    }

    /** Everybody who ever carried this code, in any system, first the latest. */
    public List<RegisteredCode> everCarried(String code) {
        return jdbc.sql(SELECT
                        + "where c.code = upper(:code) and upper_inf(c.recorded) order by c.valid desc, c.system")
                .param("code", code.strip())
                .query(AgencyRows.CODE)
                .list();
    }

    /** All codes that the agency ever carried, by system, first the latest. */
    public List<RegisteredCode> of(AgencyId id) {
        return jdbc.sql(SELECT + "where c.agency = :id and upper_inf(c.recorded) order by c.system, c.valid desc")
                .param("id", id.value())
                .query(AgencyRows.CODE)
                .list();
    }
}
