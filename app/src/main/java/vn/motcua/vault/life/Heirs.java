package vn.motcua.vault.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;
import vn.motcua.vault.seal.Owners;

/** Which sealed stores an heir may read. */
@Component
@Transactional(readOnly = true)
public class Heirs {

    static final String PLACE = "vault-heir";

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Owners owners;
    private final Clock clock;

    Heirs(JdbcClient jdbc, OwnerKeys keys, Owners owners, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A store that an heir may read.
     *
     * @param id its key
     * @param store the store with all that was joined to it, opened by the decision
     * @param words of whom and by which decision
     * @param until the last day
     * @param agency which office admitted the heir, and answers for it
     * @param by the officers who did
     */
    public record Inheritance(
            long id, Store store, String words, LocalDate until, AgencyId agency, List<AccountId> by) {

        @Override
        public String toString() {
            return "Inheritance[" + id + "]"; // never a person in a log
        }
    }

    /** Those of an heir that hold today. */
    public List<Inheritance> of(Store heir) {
        return jdbc.sql("""
                        select h.* from vault.heir h join vault.owner o on o.id = h.owner and o.state = 'SEALED'
                        where h.heir = any(?) and h.until >= ? and h.confirmed_by is not null and h.ended_at is null order by h.id limit 100""")
                .params(heir.owners().toArray(UUID[]::new), LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)))
                .query((row, number) -> inheritance(row))
                .list();
    }

    /**
     * An admission, as the office sees it.
     *
     * @param id its key
     * @param agency by which agency
     * @param words of whom and by which decision
     * @param until the last day
     * @param askedBy the officer who asked
     * @param confirmed true once a second one has confirmed it
     */
    public record Admission(
            long id, AgencyId agency, String words, LocalDate until, AccountId askedBy, boolean confirmed) {

        @Override
        public String toString() {
            return "Admission[" + id + "]"; // never a person in a log
        }
    }

    /** Those of an agency that wait or hold, the latest first. */
    public Slice<Admission> by(AgencyId agency, Paging paging) {
        List<Admission> page = jdbc.sql(
                        "select * from vault.heir where agency = ? and ended_at is null order by at desc, id limit ? offset ?")
                .params(agency.value(), paging.size(), paging.offset())
                .query((row, number) -> new Admission(
                        row.getLong("id"),
                        agency,
                        keys.openIfThere(row.getObject("heir", UUID.class), row.getBytes("details"), PLACE)
                                .orElse(""),
                        row.getObject("until", LocalDate.class),
                        new AccountId(row.getObject("asked_by", UUID.class)),
                        row.getObject("confirmed_by", UUID.class) != null))
                .list();
        long total = jdbc.sql("select count(*) from vault.heir where agency = ? and ended_at is null")
                .param(agency.value())
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** One of an heir. */
    public Optional<Inheritance> find(Store heir, long id) {
        return of(heir).stream().filter(one -> one.id() == id).findFirst();
    }

    private Inheritance inheritance(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        List<UUID> all = new ArrayList<>(List.of(owner));
        all.addAll(owners.joinedTo(owner));
        return new Inheritance(
                row.getLong("id"),
                new Store(all, true),
                keys.open(row.getObject("heir", UUID.class), row.getBytes("details"), PLACE),
                row.getObject("until", LocalDate.class),
                new AgencyId(row.getLong("agency")),
                List.of(
                        new AccountId(row.getObject("asked_by", UUID.class)),
                        new AccountId(row.getObject("confirmed_by", UUID.class))));
    }
}
