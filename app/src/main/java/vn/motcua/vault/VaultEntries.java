package vn.motcua.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.ScanState;
import vn.motcua.kernel.text.Fold;
import vn.motcua.vault.seal.OwnerKeys;
import vn.motcua.vault.seal.OwnerKeys.Opener;
import vn.motcua.vault.seal.SealedFiles;

/**
 * What lies in stores. Each question names a store, so that nothing of anybody else's can be found by an id alone. Who may see which store, and that it is
 * noted who looked, is the asker's business.
 */
@Component
public class VaultEntries {

    /** The most entries of one store that a search goes through: the latest. */
    public static final int MOST = 2000;

    private static final Logger log = LoggerFactory.getLogger(VaultEntries.class);

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final SealedFiles files;
    private final EntryRows rows;
    private final Clock clock;

    VaultEntries(JdbcClient jdbc, OwnerKeys keys, SealedFiles files, EntryRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /** A page of a store, the latest first; those whose words or number hold the query, if there is one. Titles are sealed, so they are opened to be searched. */
    public Slice<EntryView> list(Store store, String query, @Nullable EntryOrigin from, Paging paging) {
        String wanted = Fold.fold(query.strip());
        if (wanted.isEmpty()) return page(store, from, paging);
        List<EntryView> all = newest(store).stream()
                .filter(entry -> from == null || entry.origin() == from)
                .filter(entry -> words(entry).contains(wanted))
                .toList();
        return Slice.of(all, paging);
    }

    private Slice<EntryView> page(Store store, @Nullable EntryOrigin from, Paging paging) {
        String where = "where e.owner = any(:owners::uuid[])"
                + (from == null ? "" : " and e.provenance = '" + from.name() + "'");
        List<EntryView> page = views(
                where + " order by e.laid_at desc, e.id limit " + paging.size() + " offset " + paging.offset(),
                store,
                store.owner(),
                List.of());
        long total = jdbc.sql("select count(*) from vault.entry e " + where)
                .param("owners", store.array())
                .query(Long.class)
                .single();
        return new Slice<>(page, paging, total);
    }

    /** So many of a store behind one of them, or from the first, the oldest first: to go through all of it, whatever comes meanwhile. */
    public List<EntryView> after(Store store, @Nullable EntryView last, int most) {
        Instant from = last == null ? Instant.EPOCH : last.laid();
        return views(
                "where e.owner = any(:owners::uuid[]) and (e.laid_at, e.id) > ('" + from
                        + "'::timestamptz, :id::uuid) order by e.laid_at, e.id limit " + most,
                store,
                last == null ? new UUID(0, 0) : last.id().value(),
                List.of());
    }

    /** How many there are, and how large their files are together. */
    public Sum sum(Store store) {
        return jdbc.sql(
                        "select count(*) as entries, coalesce(sum(bytes), 0) as bytes from vault.entry where owner = any(?)")
                .param(store.owners().toArray(UUID[]::new))
                .query((row, number) -> new Sum(row.getInt("entries"), row.getLong("bytes")))
                .single();
    }

    /** How much there is: entries, and bytes of their files. */
    public record Sum(int entries, long bytes) {}

    /** One of a store. */
    public Optional<EntryView> find(Store store, EntryId id) {
        return views("where e.owner = any(:owners::uuid[]) and e.id = :id", store, id.value(), List.of()).stream()
                .findFirst();
    }

    /** Those of these kinds that hold today, the latest first. */
    public List<EntryView> valid(Store store, Collection<String> kinds) {
        LocalDate today = today();
        return views("""
                        where e.owner = any(:owners::uuid[]) and e.kind = any(:kinds) and e.state = 'VALID'
                        order by e.laid_at desc, e.id limit 200""", store, store.owner(), kinds).stream()
                .filter(entry -> entry.state() == EntryState.VALID)
                .filter(entry -> entry.issued() == null || !entry.issued().isAfter(today))
                .toList();
    }

    /** All that holds today, the latest first. Of a store with more than {@value #MOST} what offices laid in comes before what its owner did, so that nobody hides the one behind the other. */
    public List<EntryView> holding(Store store) {
        String which = "where e.owner = any(:owners::uuid[]) and e.state = 'VALID'";
        String order = " order by (e.provenance = 'UPLOADED_BY_OWNER'), e.laid_at desc, e.id limit " + MOST;
        return views(which + order, store, store.owner(), List.of()).stream()
                .filter(entry -> entry.state() == EntryState.VALID)
                .sorted(Comparator.comparing(EntryView::laid).reversed())
                .toList();
    }

    /** Its file, from begin to end; not found while it was not looked at. */
    public InputStream open(EntryView entry) {
        if (!entry.state().opens()) throw VaultRefusal.NO_SUCH_ENTRY.because();
        return content(entry);
    }

    /** Its file, whatever is known of it. */
    InputStream content(EntryView entry) {
        byte[] content = jdbc.sql("select content from vault.entry where owner = ? and id = ? and content is not null")
                .params(entry.owner(), entry.id().value())
                .query(byte[].class)
                .optional()
                .orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        UUID salt = rows.details(entry.owner(), entry.id()).salt();
        if (salt == null) throw VaultRefusal.NO_SUCH_ENTRY.because();
        try {
            return files.open(entry.owner(), BlobId.of(content), salt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EntryView> newest(Store store) {
        return views(
                "where e.owner = any(:owners::uuid[]) order by e.laid_at desc, e.id limit " + MOST,
                store,
                store.owner(),
                List.of());
    }

    private List<EntryView> views(String where, Store store, UUID id, Collection<String> kinds) {
        if (!store.byDecision() && sealed(store)) throw VaultRefusal.STORE_SEALED.because();
        Map<UUID, Opener> openers = new HashMap<>();
        LocalDate today = today();
        return jdbc.sql("select e.* from vault.entry e " + where)
                .param("owners", store.array())
                .param("id", id)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, number) -> view(row, openers, today))
                .list();
    }

    /** True if its owner is dead. */
    public boolean sealed(Store store) {
        return jdbc.sql("select exists (select from vault.owner where id = any(?) and state = 'SEALED')")
                .param(store.owners().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** One that does not open, as somebody wrote into the database, ends no page of the others: it shows by its kind. */
    private static EntryDetails details(ResultSet row, Opener opener, EntryId id) throws SQLException {
        try {
            return EntryDetails.read(opener.open(row.getBytes("details"), EntryRows.place(id)));
        } catch (RuntimeException e) {
            log.error("the details of entry {} do not open", id, e);
            return EntryDetails.unreadable(row.getString("kind"));
        }
    }

    private EntryView view(ResultSet row, Map<UUID, Opener> openers, LocalDate today) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        EntryId id = new EntryId(row.getObject("id", UUID.class));
        EntryDetails details = details(row, openers.computeIfAbsent(owner, keys::opener), id);
        long agency = row.getLong("agency");
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        EntryState state = EntryState.valueOf(row.getString("state"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        UUID successor = row.getObject("successor", UUID.class);
        return new EntryView(
                id,
                owner,
                row.getString("kind"),
                details.title(),
                details.number(),
                details.issuer(),
                agency == 0 ? null : new AgencyId(agency),
                row.getObject("issued_on", LocalDate.class),
                until,
                EntryOrigin.valueOf(row.getString("provenance")),
                details.source(),
                state == EntryState.VALID && until != null && until.isBefore(today) ? EntryState.EXPIRED : state,
                row.getObject("laid_at", OffsetDateTime.class).toInstant(),
                details.fileName(),
                FileType.valueOf(row.getString("type")),
                row.getLong("bytes"),
                details.sha256(),
                ScanState.valueOf(row.getString("scan")),
                ended == null ? null : ended.toInstant(),
                details.remark(),
                successor == null ? null : new EntryId(successor));
    }

    private static String words(EntryView entry) {
        return Fold.fold(entry.title() + " " + entry.number() + " " + entry.issuer());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }
}
