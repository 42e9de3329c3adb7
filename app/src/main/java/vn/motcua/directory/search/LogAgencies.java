package vn.motcua.directory.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.spi.AgencyNames;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;

/** Tells the audit log what agencies are called, and which units an auditor's agency has and had. */
@Component
@Transactional(readOnly = true)
class LogAgencies implements AgencyNames {

    private final Agencies agencies;
    private final JdbcClient jdbc;

    LogAgencies(Agencies agencies, JdbcClient jdbc) {
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    @Override
    public Map<AgencyId, String> names(Collection<AgencyId> ids, Language language) {
        return agencies.called(ids, language);
    }

    /** Through all times: who audits an agency sees what its former units did under it. */
    @Override
    public Set<AgencyId> withUnits(Set<AgencyId> roots) {
        return new HashSet<>(jdbc.sql("""
                        with recursive units (agency) as (
                            select unnest(:roots::bigint[])
                            union
                            select v.agency from units join directory.agency_version v on v.parent = units.agency
                            where upper_inf(v.recorded)
                        )
                        select agency from units
                        """)
                .param("roots", roots.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, nth) -> new AgencyId(row.getLong(1)))
                .list());
    }

    @Override
    public Set<AgencyId> find(String text, int limit) {
        List<AgencyId> found = jdbc.sql("""
                        select agency from directory.agency_code where upper_inf(recorded) and upper(code) = upper(:text)
                        union
                        (select agency from directory.agency_version
                         where upper_inf(recorded) and folded like '%' || kernel.fold(:text) || '%' limit :limit)
                        limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query((row, nth) -> new AgencyId(row.getLong(1)))
                .list();
        return new HashSet<>(found);
    }
}
