package vn.motcua.kernel.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.database.AfterCommit;

/**
 * Takes contents in and gives them out. A content is first stored (durable, but nobody's), then kept, in the transaction that writes the row
 * which names it: so there is never a row without its content, and what a failed transaction leaves behind goes after the time of grace.
 *
 * <p>Who keeps several contents in one transaction keeps them at once, or in the order of their ids, lest two who keep the same ones wait for
 * each other.
 */
@Component
public class Blobs {

    private static final Logger log = LoggerFactory.getLogger(Blobs.class);

    private final BlobRows rows;
    private final BlobMedium medium;
    private final Clock clock;
    private final int inline;
    private final long reserve;
    private final Duration grace;

    Blobs(
            BlobRows rows,
            BlobMedium medium,
            Clock clock,
            @Value("${motcua.kernel.blob.inline:32KB}") DataSize inline,
            @Value("${motcua.kernel.blob.reserve:256MB}") DataSize reserve,
            @Value("${motcua.kernel.blob.grace:24h}") Duration grace) {
        this.rows = rows;
        this.medium = medium;
        this.clock = clock;
        this.inline = Math.toIntExact(inline.toBytes());
        this.reserve = reserve.toBytes();
        this.grace = grace;
    }

    /**
     * Takes in the whole stream. A large content is on disk and synced when this returns; a small one becomes durable with the row.
     *
     * @param limit the most bytes taken; more is refused
     */
    public StoredBlob store(InputStream in, long limit) throws IOException {
        MessageDigest sha256 = Hashing.sha256();
        InputStream measured = new DigestInputStream(in, sha256);
        byte[] first = measured.readNBytes(inline + 1);
        if (first.length > limit) throw Refused.because(BlobRefusal.CONTENT_TOO_LARGE, limit);
        if (first.length <= inline)
            return new StoredBlob(BlobId.of(sha256.digest()), first.length, first, null, clock.instant());
        return storeLarge(first, measured, sha256, limit);
    }

    /** Makes a stored content the caller's, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BlobId keep(StoredBlob blob) {
        keepAll(List.of(blob));
        return blob.id();
    }

    /** The same for many, in one statement. Copies of what was there already go once the transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepAll(Collection<StoredBlob> blobs) {
        Instant oldest = clock.instant().minus(grace.dividedBy(2));
        Map<BlobId, StoredBlob> once = new LinkedHashMap<>();
        for (StoredBlob blob : blobs) {
            if (blob.stored().isBefore(oldest))
                throw new IllegalStateException("stored too long ago to be kept safely: " + blob.id());
            once.putIfAbsent(blob.id(), blob);
        }
        if (once.isEmpty()) return;
        Set<String> used = rows.keep(once.values());
        List<StoredBlob> spare = blobs.stream()
                .filter(blob -> blob.place() != null && !used.contains(blob.place()))
                .toList();
        if (!spare.isEmpty()) AfterCommit.run(() -> spare.forEach(this::discard));
    }

    /** Throws away a content that was stored and not kept; what cannot be removed now goes after the time of grace. */
    public void discard(StoredBlob blob) {
        if (blob.place() == null) return;
        try {
            medium.remove(blob.place());
        } catch (IOException e) {
            log.warn("a copy that nobody keeps could not be removed: {}", blob.place(), e);
        }
    }

    /** The bytes of a content that was stored and is not kept yet. */
    public InputStream open(StoredBlob blob) throws IOException {
        if (blob.place() != null) return medium.open(blob.place());
        return new ByteArrayInputStream(blob.bytes() == null ? new byte[0] : blob.bytes());
    }

    /** Makes a content that is there already also the caller's, in the caller's transaction; false if it is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keepAgain(BlobId id) {
        return rows.renew(id);
    }

    /**
     * The bytes, from begin to end; empty if there is no such content. At the end of the stream they are held against the hash: a
     * {@link BlobDamaged} there means that nothing of what was read may be used.
     */
    public Optional<InputStream> open(BlobId id) throws IOException {
        Optional<BlobRows.Row> row = rows.find(id);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new VerifiedInput(bytes(row.get()), id, row.get().length()));
    }

    /** How many bytes the content has; empty if there is no such content. */
    public Optional<Long> length(BlobId id) {
        return rows.find(id).map(BlobRows.Row::length);
    }

    private InputStream bytes(BlobRows.Row row) throws IOException {
        if (row.place() != null) return medium.open(row.place());
        return new ByteArrayInputStream(row.bytes() == null ? new byte[0] : row.bytes());
    }

    private StoredBlob storeLarge(byte[] first, InputStream rest, MessageDigest sha256, long limit) throws IOException {
        refuseFull();
        try (BlobMedium.Draft draft = medium.begin()) {
            draft.out().write(first);
            long length = first.length + copy(rest, draft, limit - first.length);
            BlobId id = BlobId.of(sha256.digest());
            return new StoredBlob(id, length, null, draft.finish(id), clock.instant());
        } catch (IOException e) {
            refuseFull(); // the disk may have filled up while we wrote
            throw e;
        }
    }

    private long copy(InputStream from, BlobMedium.Draft draft, long limit) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long copied = 0;
        for (int got; (got = from.read(chunk)) >= 0; ) {
            copied += got;
            if (copied > limit) throw Refused.because(BlobRefusal.CONTENT_TOO_LARGE, limit);
            draft.out().write(chunk, 0, got);
        }
        return copied;
    }

    private void refuseFull() throws IOException {
        if (medium.free() < reserve) throw Refused.because(BlobRefusal.STORE_FULL);
    }
}
