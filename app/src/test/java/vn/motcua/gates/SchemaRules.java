package vn.motcua.gates;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the tables, each a query that answers with complaints. */
final class SchemaRules {

    /** Tables whose shape a library asks for, with the library. */
    static final Map<String, String> FOREIGN = Map.of(
            "kernel.flyway_schema_history", "Flyway",
            "identity.session", "Spring Session",
            "identity.session_attributes", "Spring Session");

    /** Our tables: not of the system, not made by an extension, not the parts of a partitioned one. */
    private static final String OURS = """
            from pg_class t
            join pg_namespace s on s.oid = t.relnamespace
            where t.relkind in ('r', 'p') and not t.relispartition
              and s.nspname not like 'pg\\_%' and s.nspname <> 'information_schema'
              and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
            """;

    private static final String NO_KEY = "select s.nspname || '.' || t.relname, 'has no primary key' " + OURS
            + " and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')";

    private static final String COLUMNS = """
            select s.nspname || '.' || t.relname,
                   'column ' || a.attname || case format_type(a.atttypid, null)
                       when 'timestamp without time zone' then ' is a time without zone: use timestamptz'
                       when 'time with time zone' then ' is a time of day with a zone, which means nothing'
                       when 'money' then ' is money in a form that depends on the machine: use bigint (đồng)'
                       when 'json' then ' is json: use jsonb'
                       when 'real' then ' is inexact: use numeric or bigint'
                       when 'character' then ' is padded text: use text with a check'
                       else ' is varchar: use text, with a check where a limit has a reason' end
            from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace s on s.oid = t.relnamespace
            where a.attnum > 0 and not a.attisdropped
              and format_type(a.atttypid, null) in ('timestamp without time zone', 'time with time zone', 'money', 'json', 'real',
                                                    'character', 'character varying')
              and t.oid in (select t.oid\s""" + OURS + ")";

    /** The columns of the key must be the first of some index, in any order among themselves, that covers all rows with a key. */
    private static final String NO_INDEX = """
            select s.nspname || '.' || t.relname, 'foreign key ' || c.conname || ' has no index'
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace s on s.oid = t.relnamespace
            where c.contype = 'f' and c.conparentid = 0
              and not exists (
                  select from pg_index i
                  where i.indrelid = c.conrelid
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in (
                        select '(' || quote_ident(a.attname) || ' IS NOT NULL)' from pg_attribute a
                        where a.attrelid = c.conrelid and a.attnum = any (c.conkey)))
                    and (string_to_array(i.indkey::text, ' ')::smallint[])[1:cardinality(c.conkey)] @> c.conkey)
            """;

    private static final String ACROSS = """
            select s.nspname || '.' || t.relname, 'foreign key ' || c.conname || ' leaves the module for ' || fs.nspname
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace s on s.oid = t.relnamespace
            join pg_class ft on ft.oid = c.confrelid join pg_namespace fs on fs.oid = ft.relnamespace
            where c.contype = 'f' and fs.oid <> s.oid
            """;

    private static final String SCHEMAS = "select distinct s.nspname, 'is no module''s schema' " + OURS;

    private SchemaRules() {}

    static List<String> complaints(Connection database, Set<String> modules) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String rule : List.of(NO_KEY, COLUMNS, NO_INDEX, ACROSS)) ask(database, rule, FOREIGN.keySet(), found);
        ask(database, SCHEMAS, modules, found);
        return found;
    }

    private static void ask(Connection database, String rule, Set<String> excepted, List<String> found)
            throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(rule + " order by 1, 2")) {
            while (rows.next())
                if (!excepted.contains(rows.getString(1))) found.add(rows.getString(1) + ": " + rows.getString(2));
        }
    }
}
