package vn.motcua.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The communes, wards and special zones by their statistical codes, as their People's Committees carry them. */
@Component
@Transactional(readOnly = true)
public class Communes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Communes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A commune, ward or special zone.
     *
     * @param code its five figures
     * @param name the name of its People's Committee
     * @param province the two figures of its province
     */
    public record Commune(String code, String name, String province) {}

    /** Those that exist today and whose province is known, by code; a few thousand. */
    public List<Commune> all() {
        return AsOf.today(clock)
                .bind(jdbc.sql("""
                        select c.code, v.name, p.code as province
                        from directory.agency_code c
                        join directory.agency_version v on v.agency = c.agency and v.recorded @> :known and v.valid @> :day
                        join directory.agency_code p on p.agency = v.parent and p.system = 'STATISTICAL' and p.recorded @> :known and p.valid @> :day
                        where c.system = 'STATISTICAL' and v.kind = 'COMMUNE' and c.recorded @> :known and c.valid @> :day
                        order by c.code"""))
                .query((row, number) ->
                        new Commune(row.getString("code"), row.getString("name"), row.getString("province")))
                .list();
    }
}
