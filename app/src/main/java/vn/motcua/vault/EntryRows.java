package vn.motcua.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.ScanState;
import vn.motcua.vault.seal.OwnerKeys;
import vn.motcua.vault.seal.SealedFiles;

/** Writes the rows of {@code vault.entry}. */
@Component
class EntryRows {

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Clock clock;

    EntryRows(JdbcClient jdbc, OwnerKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** True if the owner's key is there, and stays until the end of the transaction. */
    boolean held(UUID owner) {
        return jdbc.sql("select id from vault.owner where id = ? and wrapped is not null for key share")
                .param(owner)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Adds one; false if the same was laid in before. */
    boolean add(EntryId id, UUID owner, NewEntry entry, EntryState state, SealedFiles.Sealed file) {
        return jdbc.sql("""
                                insert into vault.entry (owner, id, kind, provenance, state, issued_on, valid_until, agency, laid_at, source,
                                    details, content, bytes, type, scan)
                                values (:owner, :id, :kind, :provenance, :state, :issued, :until, :agency, :now, :source,
                                    :details, :content, :bytes, :type, :scan)
                                on conflict (owner, source) do nothing""")
                        .param("owner", owner)
                        .param("id", id.value())
                        .param("kind", entry.kind())
                        .param("provenance", entry.origin().name())
                        .param("state", state.name())
                        .param("issued", entry.issued(), Types.DATE)
                        .param("until", entry.until(), Types.DATE)
                        .param(
                                "agency",
                                entry.agency() == null ? null : entry.agency().value(),
                                Types.BIGINT)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("source", digest(entry.source()))
                        .param("details", seal(owner, id, EntryDetails.of(entry, file)))
                        .param("content", file.blob().id().hash())
                        .param("bytes", file.bytes())
                        .param("type", entry.type().name())
                        .param(
                                "scan",
                                (state == EntryState.CHECKING ? ScanState.WAITING : ScanState.NOT_SCANNED).name())
                        .update()
                == 1;
    }

    /** The entry that was made from this, if any. */
    @Nullable
    EntryId bySource(UUID owner, String source) {
        return jdbc.sql("select id from vault.entry where owner = ? and source = ?")
                .params(owner, digest(source))
                .query(UUID.class)
                .optional()
                .map(EntryId::new)
                .orElse(null);
    }

    /** Ends one that holds; false if it does not. */
    boolean end(EntryView entry, EntryState how, String why, @Nullable EntryId successor, Instant now) {
        EntryDetails details = details(entry.owner(), entry.id());
        return jdbc.sql("""
                                update vault.entry set state = :state, ended_at = :now, successor = :successor, details = :details
                                where owner = :owner and id = :id and state = 'VALID'""")
                        .param("state", how.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("successor", successor == null ? null : successor.value(), Types.OTHER)
                        .param("details", seal(entry.owner(), entry.id(), details.remarked(why)))
                        .param("owner", entry.owner())
                        .param("id", entry.id().value())
                        .update()
                == 1;
    }

    /** Says what was found of a file that waited. */
    void examined(
            EntryView entry,
            EntryState state,
            EntryDetails details,
            @Nullable BlobId content,
            long bytes,
            FileType type,
            ScanState scan) {
        jdbc.sql("""
                        update vault.entry set state = :state, details = :details, content = :content, bytes = :bytes, type = :type, scan = :scan
                        where owner = :owner and id = :id and state = 'CHECKING'""")
                .param("state", state.name())
                .param("details", seal(entry.owner(), entry.id(), details))
                .param("content", content == null ? null : content.hash(), Types.BINARY)
                .param("bytes", bytes)
                .param("type", type.name())
                .param("scan", scan.name())
                .param("owner", entry.owner())
                .param("id", entry.id().value())
                .update();
    }

    /** Says that a file that waited passed as it is. */
    void accepted(EntryView entry, FileType type, ScanState scan) {
        jdbc.sql(
                        "update vault.entry set state = 'VALID', type = ?, scan = ? where owner = ? and id = ? and state = 'CHECKING'")
                .params(type.name(), scan.name(), entry.owner(), entry.id().value())
                .update();
    }

    EntryDetails details(UUID owner, EntryId id) {
        byte[] sealed = jdbc.sql("select details from vault.entry where owner = ? and id = ?")
                .params(owner, id.value())
                .query(byte[].class)
                .single();
        return EntryDetails.read(keys.open(owner, sealed, place(id)));
    }

    static String place(EntryId id) {
        return "vault.entry.details:" + id;
    }

    private byte[] seal(UUID owner, EntryId id, EntryDetails details) {
        return keys.seal(owner, details.json(), place(id));
    }

    private static byte[] digest(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
