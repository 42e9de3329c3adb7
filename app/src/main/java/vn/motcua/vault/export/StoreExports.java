package vn.motcua.vault.export;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.SealedFiles;

/** The copies of stores: asked for, looked at, opened. */
@Component
public class StoreExports {

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final VaultEntries entries;
    private final Clock clock;

    StoreExports(JdbcClient jdbc, SealedFiles files, VaultEntries entries, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.entries = entries;
        this.clock = clock;
    }

    /** Asks for one; refused while one is being made. */
    public void ask(Store store, AccountId account, int papers) {
        try {
            jdbc.sql(
                            "insert into vault.export (id, owner, account, state, entries, asked_at) values (?, ?, ?, 'WAITING', ?, ?)")
                    .params(UUID.randomUUID(), store.owner(), account.value(), papers, now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw VaultRefusal.EXPORT_UNDER_WAY.because();
        }
    }

    /** The latest of a store. */
    public Optional<ExportView> latest(Store store) {
        return jdbc.sql("select * from vault.export where owner = ? order by asked_at desc limit 1")
                .param(store.owner())
                .query(StoreExports::view)
                .optional();
    }

    /** One of a store that can be fetched now. */
    public Optional<ExportView> ready(Store store, UUID id) {
        return jdbc.sql("select * from vault.export where owner = ? and id = ? and state = 'READY' and until > ?")
                .params(store.owner(), id, now())
                .query(StoreExports::view)
                .optional();
    }

    /** The parts of one of a store that can be fetched now. */
    public List<ExportPart> parts(Store store, UUID id) {
        return jdbc.sql("""
                        select p.number, p.papers, p.bytes from vault.export_part p join vault.export e on e.id = p.export
                        where e.owner = ? and e.id = ? and e.state = 'READY' and e.until > ? order by p.number limit 10000""")
                .params(store.owner(), id, now())
                .query((row, number) ->
                        new ExportPart(row.getInt("number"), row.getInt("papers"), row.getLong("bytes")))
                .list();
    }

    /** The bytes of a part, opened piece by piece. Nothing of a store that is sealed. */
    public InputStream open(Store store, UUID id, int part) throws IOException {
        if (entries.sealed(store)) throw VaultRefusal.STORE_SEALED.because();
        Made made = jdbc.sql("""
                        select p.content, p.salt from vault.export_part p join vault.export e on e.id = p.export
                        where e.owner = ? and e.id = ? and p.number = ? and e.state = 'READY' and e.until > ?""")
                .params(store.owner(), id, part, now())
                .query((row, number) -> new Made(BlobId.of(row.getBytes("content")), row.getObject("salt", UUID.class)))
                .optional()
                .orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        return files.open(store.owner(), made.content(), made.salt());
    }

    private record Made(BlobId content, UUID salt) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ExportView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new ExportView(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                ExportState.valueOf(row.getString("state")),
                row.getInt("entries"),
                row.getInt("done"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("bytes"),
                until == null ? null : until.toInstant());
    }
}
