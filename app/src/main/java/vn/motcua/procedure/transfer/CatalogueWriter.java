package vn.motcua.procedure.transfer;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.procedure.Procedures;

/** Writes imported records, a set at a time. */
@Component
class CatalogueWriter {

    private static final String ROWS = """
            jsonb_to_recordset(cast(:rows as jsonb)) as x(code text, ours boolean, agency bigint, agency_name text, hash text, record jsonb, name text,
                fields text[], field_names text[], levels text[], audiences text[], events text[], defects text[])
            """;
    private static final String COLUMNS = "record, name, fields, field_names, levels, audiences, events, defects";
    private static final String TAKEN =
            "x.record, x.name, x.fields, x.field_names, x.levels, x.audiences, x.events, x.defects";

    private final JdbcClient jdbc;
    private final Procedures procedures;

    CatalogueWriter(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** How the procedures with these codes stand; their rows are held. Codes that are not in the catalogue are left out. */
    Map<String, ImportBatch.Standing> standings(List<String> codes) {
        Map<String, ImportBatch.Standing> found = new HashMap<>();
        jdbc.sql("""
                        with held as (select * from procedure.procedure where code = any(:codes) order by id for update)
                        select p.id, p.code, p.agency, p.imported, r.id as revision, r.origin, coalesce(r.ended = 'CLOSED', false) as closed,
                            exists (select from procedure.revision d where d.procedure = p.id and d.state in ('DRAFT', 'REVIEW')) as drafting
                        from held p left join lateral (
                            select * from procedure.revision r where r.procedure = p.id and r.state = 'PUBLISHED'
                            order by r.valid_from desc, r.number desc limit 1) r on true""").param("codes", codes.toArray(String[]::new)).query(row -> {
            long agency = row.getLong("agency");
            Optional<AgencyId> whose = row.wasNull() ? Optional.empty() : Optional.of(new AgencyId(agency));
            long revision = row.getLong("revision");
            Long latest = row.wasNull() ? null : revision;
            found.put(
                    row.getString("code"),
                    new ImportBatch.Standing(
                            row.getLong("id"),
                            whose,
                            row.getString("imported"),
                            latest,
                            row.getString("origin"),
                            row.getBoolean("closed"),
                            row.getBoolean("drafting")));
        });
        return found;
    }

    /** Procedures that are new. */
    void found(List<ImportBatch.Item> items, OffsetDateTime now) {
        if (items.isEmpty()) return;
        rows("""
                        insert into procedure.procedure (code, code_ours, agency, agency_name, entered_at, imported)
                        select x.code, x.ours, x.agency, x.agency_name, :now, x.hash from %s""".formatted(ROWS), items).param("now", now).update();
    }

    /** New published revisions, which take the place of the latest from today on, also of one that waits for its day. */
    void publish(List<ImportBatch.Item> items, OffsetDateTime now) {
        if (items.isEmpty()) return;
        jdbc.sql("""
                        update procedure.revision r set valid_until = greatest(:today, r.valid_from), ended = 'REPLACED'
                        from procedure.procedure p
                        where r.procedure = p.id and p.code = any(:codes) and r.state = 'PUBLISHED'
                            and coalesce(r.valid_until > :today, true)""")
                .param("today", procedures.today())
                .param("codes", codes(items))
                .update();
        rows("""
                        insert into procedure.revision (procedure, number, state, origin, valid_from, drafted_at, saved_at, %s)
                        select p.id, (select coalesce(max(number), 0) + 1 from procedure.revision where procedure = p.id),
                            'PUBLISHED', 'IMPORTED', :today, :now, :now, %s
                        from %s join procedure.procedure p on p.code = x.code""".formatted(COLUMNS, TAKEN, ROWS), items)
                .param("today", procedures.today())
                .param("now", now)
                .update();
        remember(items);
    }

    /** Drafts with the imported record, and the form and steps of the latest revision. */
    void draft(List<ImportBatch.Item> items, OffsetDateTime now, Actor actor) {
        if (items.isEmpty()) return;
        UUID account = actor.account() == null ? null : actor.account().value();
        rows("""
                        insert into procedure.revision (procedure, number, state, origin, drafted_by, drafted_name, drafted_at,
                            saved_by, saved_name, saved_at, form, flow, %s)
                        select p.id, (select coalesce(max(number), 0) + 1 from procedure.revision where procedure = p.id),
                            'DRAFT', 'DRAFTED', :by, :byName, :now, :by, :byName, :now, l.form, l.flow, %s
                        from %s join procedure.procedure p on p.code = x.code
                        left join lateral (select form, flow from procedure.revision r where r.procedure = p.id and r.state = 'PUBLISHED'
                            order by r.valid_from desc, r.number desc limit 1) l on true""".formatted(COLUMNS, TAKEN, ROWS), items)
                .param("by", account, Types.OTHER)
                .param("byName", actor.name())
                .param("now", now)
                .update();
        remember(items);
    }

    /** The procedures are of those agencies which the records name. */
    void belong(List<ImportBatch.Item> items) {
        if (items.isEmpty()) return;
        rows("""
                        update procedure.procedure p set agency = x.agency, agency_name = x.agency_name
                        from %s where p.code = x.code and x.agency is not null and p.agency is distinct from x.agency""".formatted(ROWS), items).update();
    }

    /** The numbers of the latest revisions. */
    Map<String, Long> numbers(List<ImportBatch.Item> items) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql("""
                        select p.code, max(r.number) as number from procedure.revision r join procedure.procedure p on p.id = r.procedure
                        where p.code = any(:codes) group by p.code""").param("codes", codes(items)).query(row -> {
            numbers.put(row.getString("code"), row.getLong("number"));
        });
        return numbers;
    }

    private void remember(List<ImportBatch.Item> items) {
        rows("""
                        update procedure.procedure p set imported = x.hash, agency = coalesce(p.agency, x.agency), agency_name = x.agency_name
                        from %s where p.code = x.code""".formatted(ROWS), items).update();
    }

    private static String[] codes(List<ImportBatch.Item> items) {
        return items.stream().map(item -> item.code().text()).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec rows(String sql, List<ImportBatch.Item> items) {
        JsonMapper json = JsonMapper.shared();
        return jdbc.sql(sql)
                .param(
                        "rows",
                        json.writeValueAsString(
                                items.stream().map(item -> row(json, item)).toList()));
    }

    private static Map<String, Object> row(JsonMapper json, ImportBatch.Item item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", item.code().text());
        row.put("ours", item.code().ours());
        item.agency().ifPresent(agency -> row.put("agency", agency.value()));
        row.put("agency_name", item.record().agencyName());
        row.put("hash", item.hash());
        row.put("record", json.readTree(item.columns().record()));
        row.put("name", item.columns().name());
        row.put("fields", item.columns().fields());
        row.put("field_names", item.columns().fieldNames());
        row.put("levels", item.columns().levels());
        row.put("audiences", item.columns().audiences());
        row.put("events", item.columns().events());
        row.put("defects", item.columns().defects());
        return row;
    }
}
