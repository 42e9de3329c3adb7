package vn.motcua.gates;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables after all migrations, as a person reads them. */
final class SchemaListing {

    private static final String QUERY = """
            with ours as (
                select t.oid, t.relkind, s.nspname || '.' || t.relname as name, t.relispartition
                from pg_class t join pg_namespace s on s.oid = t.relnamespace
                where t.relkind in ('r', 'p', 'v', 'm') and s.nspname not like 'pg\\_%' and s.nspname <> 'information_schema'
                  and t.relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e'))
            select name, 0 as part, 0 as place,
                   case relkind when 'r' then 'table' when 'p' then 'table in partitions' when 'v' then 'view'
                        else 'materialized view' end || coalesce(' -- ' || obj_description(oid, 'pg_class'), '')
            from ours where not relispartition
            union all
            select o.name, 1, a.attnum,
                   rpad(a.attname, 28) || format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end
                   || case a.attidentity when '' then '' else ' identity' end
                   || case a.attgenerated when '' then '' else ' generated' end
                   || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from ours o join pg_attribute a on a.attrelid = o.oid
            left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum and a.attgenerated = ''
            where not o.relispartition and a.attnum > 0 and not a.attisdropped
            union all
            select o.name, 2, row_number() over (partition by o.name order by c.contype, c.conname),
                   c.conname || ' ' || pg_get_constraintdef(c.oid)
            from ours o join pg_constraint c on c.conrelid = o.oid
            where not o.relispartition and c.contype <> 'n'
            union all
            select o.name, 3, row_number() over (partition by o.name order by i.indexrelid::regclass::text),
                   regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ (\\S+ )?USING ', '\\1\\2 ')
            from ours o join pg_index i on i.indrelid = o.oid
            where not o.relispartition and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            union all
            select o.name, 4, row_number() over (partition by o.name order by g.tgname), pg_get_triggerdef(g.oid)
            from ours o join pg_trigger g on g.tgrelid = o.oid where not g.tgisinternal and not o.relispartition
            order by 1, 2, 3
            """;

    private SchemaListing() {}

    static String of(Connection database) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                String line = rows.getString(4).replaceAll("\\s+\\n\\s*", " ").stripTrailing();
                text.append(rows.getInt(2) == 0 ? "\n" + rows.getString(1) + "  " : indent(rows.getInt(2)))
                        .append(line)
                        .append('\n');
            }
        }
        return text.toString().stripLeading();
    }

    private static String indent(int part) {
        return switch (part) {
            case 1 -> "    ";
            case 2 -> "    rule   ";
            case 3 -> "    index  ";
            default -> "    ";
        };
    }
}
