package vn.motcua.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.seal.SealedFiles;

/**
 * Lays something into a store that an office vouches for: its file was looked at, or made by us. The same source laid down again, at once or after a crash,
 * is the same entry, so whoever is not sure that it was done does it again.
 */
@Operation(records = VaultAudit.EntryKept.class, law = "Thông tư 01/2023/TT-VPCP, Đ.24")
public class KeepEntry {

    private static final long MOST_BYTES = 100L << 20;

    private final SealedFiles files;
    private final EntryRows rows;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    KeepEntry(SealedFiles files, EntryRows rows, AuditLog audit, TransactionTemplate transaction) {
        this.files = files;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A file that can be opened. */
    @FunctionalInterface
    public interface File {

        /** From begin to end; closed by who asked. */
        InputStream open() throws IOException;
    }

    /** Does it, in a transaction of its own or in the caller's. */
    public EntryId run(Store store, NewEntry entry, File content) {
        return run(store, entry, content, EntryState.VALID, MOST_BYTES);
    }

    /** Takes in what nobody has looked at yet: it can be opened by nobody until it was. */
    public EntryId unchecked(Store store, NewEntry entry, File content, long limit) {
        return run(store, entry, content, EntryState.CHECKING, limit);
    }

    private EntryId run(Store store, NewEntry entry, File content, EntryState state, long limit) {
        EntryId before = rows.bySource(store.owner(), entry.source());
        if (before != null) return before;
        try (InputStream plain = content.open()) {
            SealedFiles.Sealed sealed = files.seal(store.owner(), plain, limit);
            EntryId id = transaction.execute(status -> keep(store, entry, state, sealed));
            return id == null ? new EntryId(UUID.randomUUID()) : id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntryId keep(Store store, NewEntry entry, EntryState state, SealedFiles.Sealed sealed) {
        EntryId id = new EntryId(UUID.randomUUID());
        if (!rows.add(id, store.owner(), entry, state, sealed)) {
            EntryId before = rows.bySource(store.owner(), entry.source());
            return before == null ? id : before; // somebody else was quicker; what was sealed goes by itself
        }
        if (!rows.held(
                store.owner())) // what was sealed under a key that is gone nobody could ever read: whoever lays it
            // in does
            // it again, for whoever has the number now
            throw new IllegalStateException("the store was erased meanwhile");
        files.keep(sealed);
        audit.record(new VaultAudit.EntryKept(store.owner(), id.value(), entry.kind(), entry.origin()));
        return id;
    }
}
