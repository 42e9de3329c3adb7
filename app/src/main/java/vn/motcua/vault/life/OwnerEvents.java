package vn.motcua.vault.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;

/** What happened to owners. */
@Component
@Transactional(readOnly = true)
public class OwnerEvents {

    static final String PLACE = "vault-life-event";

    private final JdbcClient jdbc;
    private final OwnerKeys keys;

    OwnerEvents(JdbcClient jdbc, OwnerKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** All of an owner, in order; few. */
    public List<OwnerEvent> of(Store store) {
        return jdbc.sql("select * from vault.life_event where owner = any(?) order by on_day, id limit 100")
                .param(store.owners().toArray(UUID[]::new))
                .query((row, number) -> event(row))
                .list();
    }

    /** The name that the owner had when an entry was issued, or laid in where that is not known; empty if it never changed. */
    public String nameAt(Store store, EntryView entry) {
        LocalDate day =
                entry.issued() != null ? entry.issued() : LocalDate.ofInstant(entry.laid(), DatabaseClock.VIETNAM);
        String name = "";
        for (OwnerEvent event : of(store)) {
            if (event.kind() != LifeKind.RENAMED) continue;
            if (event.on().isAfter(day)) return event.before();
            name = event.after();
        }
        return name;
    }

    private OwnerEvent event(ResultSet row) throws SQLException {
        OwnerEvent.Details details =
                OwnerEvent.Details.read(keys.open(row.getObject("owner", UUID.class), row.getBytes("details"), PLACE));
        return new OwnerEvent(
                LifeKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                details.before(),
                details.after(),
                details.proof(),
                new AgencyId(row.getLong("agency")),
                row.getString("who"));
    }
}
