package vn.motcua.procedure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public catalogue as a whole: how it divides. Counted once for each state of the catalogue. */
@Component
@Transactional(readOnly = true)
public class CatalogueDivision {

    private static final String IN_FORCE =
            " r.state = 'PUBLISHED' and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day) ";

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private volatile @Nullable Counted counted;

    CatalogueDivision(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** How it divides today. */
    public CatalogueCounts counts() {
        String stamp = procedures.stamp();
        Counted known = counted;
        if (known != null && known.stamp().equals(stamp)) return known.counts();
        CatalogueCounts fresh = count();
        counted = new Counted(stamp, fresh);
        return Objects.requireNonNull(fresh);
    }

    private CatalogueCounts count() {
        return new CatalogueCounts(
                number("select count(*) from procedure.revision r where" + IN_FORCE),
                number("select count(*) from procedure.revision r where form is not null and flow is not null and"
                        + IN_FORCE),
                parts("select f as word, count(*) as count from procedure.revision r, unnest(r.field_names) f where"
                        + IN_FORCE + "group by f order by f collate \"vi-x-icu\""),
                parts(
                        "select p.agency_name as word, count(*) as count from procedure.revision r join procedure.procedure p on p.id = r.procedure where p.agency_name <> '' and"
                                + IN_FORCE + "group by p.agency_name order by p.agency_name collate \"vi-x-icu\""),
                parts("select f as word, count(*) as count from procedure.revision r, unnest(r.levels) f where"
                        + IN_FORCE + "group by f"),
                parts("select f as word, count(*) as count from procedure.revision r, unnest(r.audiences) f where"
                        + IN_FORCE + "group by f"),
                parts("select f as word, count(*) as count from procedure.revision r, unnest(r.events) f where"
                        + IN_FORCE + "group by f"));
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("day", procedures.today()).query(Long.class).single();
    }

    private List<CatalogueCounts.Part> parts(String sql) {
        return jdbc.sql(sql)
                .param("day", procedures.today())
                .query((row, number) -> new CatalogueCounts.Part(row.getString("word"), row.getLong("count")))
                .list();
    }

    private record Counted(String stamp, CatalogueCounts counts) {}
}
