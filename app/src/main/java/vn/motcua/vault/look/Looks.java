package vn.motcua.vault.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.Store;
import vn.motcua.vault.seal.OwnerKeys;

/** Who looked into a store, the latest first. */
@Component
@Transactional(readOnly = true)
public class Looks {

    private static final String COLUMNS =
            "select l.*, exists (select from vault.objection o where o.look = l.id) as objected from vault.look l ";

    private static final JsonMapper JSON = JsonMapper.shared();

    static final String WORDS = "vault-look-words";

    private final JdbcClient jdbc;
    private final OwnerKeys keys;

    Looks(JdbcClient jdbc, OwnerKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What of a look is sealed: who, at what, why, for what, and by which accounts. */
    record Words(
            String who,
            String what,
            String why,
            @Nullable String procedure,
            @Nullable String dossier,
            @Nullable List<UUID> by) {

        static final Words NONE = new Words("", "", "", "", "", List.of());

        String json() {
            return JSON.writeValueAsString(this);
        }

        /** Lines from before hold the reason alone, or no procedure, dossier and account. */
        static Words read(String text) {
            return text.startsWith("{")
                    ? JSON.readValue(text, Words.class)
                    : new Words("", "", text, "", "", List.of());
        }

        List<AccountId> accounts() {
            return by == null ? List.of() : by.stream().map(AccountId::new).toList();
        }

        @Override
        public String toString() {
            return "Words"; // never a person in a log
        }
    }

    /** Of a whole store. */
    public Slice<LookView> of(Store store, Paging paging) {
        UUID[] owners = store.owners().toArray(UUID[]::new);
        List<LookView> page = jdbc.sql(COLUMNS + "where owner = any(?) order by at desc, id desc limit ? offset ?")
                .params(owners, paging.size(), paging.offset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from vault.look where owner = any(?)")
                .param(owners)
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /**
     * Where a line stands among all of a store, the earliest first.
     *
     * @param at when
     * @param id its key, which tells apart what was at the same moment
     */
    public record Place(Instant at, long id) {

        /** Before all of them. */
        public static final Place START = new Place(Instant.EPOCH, 0);

        /** Behind all that were until then. */
        public static Place until(Instant at) {
            return new Place(at, Long.MAX_VALUE);
        }

        /** That of a line. */
        public static Place of(LookView line) {
            return new Place(line.at(), line.id());
        }
    }

    /** Of a whole store, what stands behind one place up to another, the earliest first. */
    public List<LookView> between(Store store, Place after, Place to, int most) {
        return jdbc.sql("""
                        select l.*, exists (select from vault.objection o where o.look = l.id) as objected
                        from unnest(:owners::uuid[]) as given (owner) cross join lateral (
                            select * from vault.look one where one.owner = given.owner and (one.at, one.id) > (:after, :after_id) and (one.at, one.id) <= (:to, :to_id)
                            order by one.at, one.id limit :most) l
                        order by l.at, l.id limit :most""")
                .param("owners", store.owners().toArray(UUID[]::new))
                .param("after", after.at().atOffset(ZoneOffset.UTC))
                .param("after_id", after.id())
                .param("to", to.at().atOffset(ZoneOffset.UTC))
                .param("to_id", to.id())
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    /** Of one entry, the latest few. */
    public List<LookView> of(Store store, EntryId entry, int most) {
        return jdbc.sql(COLUMNS + "where owner = any(?) and entry = ? order by at desc, id desc limit ?")
                .params(store.owners().toArray(UUID[]::new), entry.value(), most)
                .query((row, number) -> view(row))
                .list();
    }

    /** One of a store. */
    public Optional<LookView> find(Store store, long id) {
        return jdbc.sql(COLUMNS + "where owner = any(?) and id = ?")
                .params(store.owners().toArray(UUID[]::new), id)
                .query((row, number) -> view(row))
                .optional();
    }

    private static String sealedOr(@Nullable String sealed, String plain) {
        return sealed == null || sealed.isEmpty() ? plain : sealed;
    }

    /** What others than its owner did with an entry: each way by each agency once, the latest. Who, why and for which dossier is sealed, and is not opened. */
    public List<Use> byOthers(EntryId entry) {
        return jdbc.sql("""
                        select kind, agency, max(at) as last from vault.look where entry = ? and kind <> 'LOOKED'
                        group by kind, agency order by max(at) desc limit 500""")
                .param(entry.value())
                .query((row, number) -> {
                    long agency = row.getLong("agency");
                    return new Use(
                            LookKind.valueOf(row.getString("kind")),
                            agency == 0 ? null : new AgencyId(agency),
                            row.getObject("last", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /**
     * That an entry was used.
     *
     * @param kind how
     * @param agency for which agency; {@code null}: whoever had a link
     * @param last when the last time
     */
    public record Use(LookKind kind, @Nullable AgencyId agency, Instant last) {}

    LookView view(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry", UUID.class);
        long agency = row.getLong("agency");
        Words words = keys.openIfThere(row.getObject("owner", UUID.class), row.getBytes("words"), WORDS)
                .map(Words::read)
                .orElse(Words.NONE);
        return new LookView(
                row.getLong("id"),
                entry == null ? null : new EntryId(entry),
                words.what().isEmpty() ? row.getString("kinds") : words.what(),
                LookKind.valueOf(row.getString("kind")),
                agency == 0 ? null : new AgencyId(agency),
                words.who().isEmpty() ? row.getString("who") : words.who(),
                sealedOr(words.procedure(), row.getString("procedure")),
                sealedOr(words.dossier(), row.getString("dossier")),
                LookGround.valueOf(row.getString("ground")),
                words.why(),
                words.accounts(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("objected"));
    }
}
