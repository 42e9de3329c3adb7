package vn.motcua.vault.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;

/** What happened to owners. */
@Component
@Transactional(readOnly = true)
public class OwnerEvents {

    private static final String WAITING = "where agency = ? and confirmed_at is null and ended_at is null";

    static final String PLACE = "vault-life-event";

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final ProvenNumbers numbers;

    OwnerEvents(JdbcClient jdbc, OwnerKeys keys, ProvenNumbers numbers) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.numbers = numbers;
    }

    /** All of an owner that hold, in order; few. */
    public List<OwnerEvent> of(Store store) {
        return jdbc.sql(
                        "select * from vault.life_event where owner = any(?) and confirmed_at is not null order by on_day, id limit 100")
                .param(store.owners().toArray(UUID[]::new))
                .query((row, number) -> event(row))
                .list();
    }

    /**
     * What waits for a second officer.
     *
     * @param id its key
     * @param owner whose store
     * @param event what was asked for
     * @param number the owner's number; empty if the store was erased
     * @param askedBy the officer who asked
     */
    public record Waiting(long id, UUID owner, OwnerEvent event, String number, AccountId askedBy) {

        @Override
        public String toString() {
            return "Waiting[" + id + "]"; // never a person in a log
        }
    }

    /** Those that wait at an agency, the longest waiting first. */
    public Slice<Waiting> waiting(AgencyId agency, Paging paging) {
        List<Waiting> page = jdbc.sql("select * from vault.life_event " + WAITING + " order by at, id limit ? offset ?")
                .params(agency.value(), paging.size(), paging.offset())
                .query((row, number) -> waiting(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.life_event " + WAITING)
                .param(agency.value())
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One of them, for whoever decides. */
    @Transactional
    Optional<Waiting> lock(long id, AgencyId agency) {
        return jdbc.sql("select * from vault.life_event " + WAITING + " and id = ? for update")
                .params(agency.value(), id)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** The death that holds of an owner, the latest: recorded by whom, of which number. */
    Optional<Waiting> death(UUID owner) {
        return jdbc.sql(
                        "select * from vault.life_event where owner = ? and kind = 'DIED' and confirmed_at is not null order by id desc limit 1")
                .param(owner)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** The account of whoever is said to have died, if their number is verified: to be told what happens to their store, in case they live. */
    Optional<AccountId> accountOf(UUID owner) {
        return death(owner).map(Waiting::number).flatMap(numbers::account);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        UUID officer = row.getObject("asked_by", UUID.class);
        String number = details(row).number();
        return new Waiting(
                row.getLong("id"),
                owner,
                event(row),
                number == null ? "" : number,
                new AccountId(officer == null ? owner : officer));
    }

    private OwnerEvent.Details details(ResultSet row) throws SQLException {
        return keys.openIfThere(row.getObject("owner", UUID.class), row.getBytes("details"), PLACE)
                .map(OwnerEvent.Details::read)
                .orElse(new OwnerEvent.Details("", "", "", ""));
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
        OwnerEvent.Details details = details(row);
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
