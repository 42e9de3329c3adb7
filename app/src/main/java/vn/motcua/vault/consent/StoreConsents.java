package vn.motcua.vault.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.vault.Store;

/** StoreConsents of owners. */
@Component
@Transactional(readOnly = true)
public class StoreConsents {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True if the owner lets this agency read for this procedure now. */
    public boolean holds(Store store, AgencyId agency, String procedure) {
        return jdbc.sql("""
                        select exists (select from vault.consent
                        where owner = any(:owners) and agency = :agency and procedure = :procedure and state = 'GIVEN' and until > :now)""")
                .param("owners", store.owners().toArray(UUID[]::new))
                .param("agency", agency.value())
                .param("procedure", procedure)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Those of a store, the latest first. */
    public Slice<ConsentView> of(Store store, Paging paging) {
        UUID[] owners = store.owners().toArray(UUID[]::new);
        List<ConsentView> page = jdbc.sql(
                        "select * from vault.consent where owner = any(?) order by asked_at desc, id desc limit ? offset ?")
                .params(owners, paging.size(), paging.offset())
                .query(StoreConsents::view)
                .list();
        long total = jdbc.sql("select count(*) from vault.consent where owner = any(?)")
                .param(owners)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One of a store. */
    public Optional<ConsentView> find(Store store, long id) {
        return jdbc.sql("select * from vault.consent where owner = any(?) and id = ?")
                .params(store.owners().toArray(UUID[]::new), id)
                .query(StoreConsents::view)
                .optional();
    }

    private static ConsentView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new ConsentView(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                row.getString("procedure"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ConsentState.valueOf(row.getString("state")),
                until == null ? null : until.toInstant());
    }
}
