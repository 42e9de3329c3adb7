package vn.motcua.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Who stands above and below whom, on a day. */
@Component
@Transactional(readOnly = true)
public class AgencyTree {

    private final JdbcClient jdbc;

    AgencyTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agencies directly below this one on that day (null: those at the top), by kind and name. */
    public Slice<AgencyView> below(@Nullable AgencyId id, AsOf asOf, Paging paging) {
        String where = id == null ? "v.parent is null" : "v.parent = " + id.value();
        List<AgencyView> items = AgencyRows.select(
                        jdbc, asOf, "where " + where + " " + AgencyRows.IN_ORDER + "limit :limit offset :offset")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(AgencyRows.VIEW)
                .list();
        long total = asOf.bind(jdbc.sql("select count(*) from directory.agency_version v where " + where
                        + " and v.recorded @> :known and v.valid @> :day"))
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** The agencies above this one on that day, from the top down. */
    public List<AgencyView> above(AgencyId id, AsOf asOf) {
        return AgencyRows.select(jdbc, asOf, """
                        join directory.chain_above(:id, :day, :known) chain on chain.agency = a.id and chain.depth > 0
                        order by chain.depth desc""")
                .param("id", id.value())
                .query(AgencyRows.VIEW)
                .list();
    }

    /** True if on that day the agency is the other one or stands, at any depth, below it. */
    public boolean isWithin(AgencyId id, AgencyId above, AsOf asOf) {
        return asOf.bind(jdbc.sql(
                        "select exists (select from directory.chain_above(:id, :day, :known) where agency = :above)"))
                .param("id", id.value())
                .param("above", above.value())
                .query(Boolean.class)
                .single();
    }

    /** The agencies and all that stand below them, at any depth, on that day. */
    public Set<AgencyId> withBelow(Collection<AgencyId> roots, AsOf asOf) {
        return asOf.bind(jdbc.sql("""
                        select distinct below.agency
                        from unnest(:roots) root (id) cross join lateral directory.tree_below(root.id, :day, :known) below"""))
                .param("roots", AgencyRows.array(roots))
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .set();
    }
}
