package vn.motcua.vault.seal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.NamedBlobs;
import vn.motcua.kernel.blob.StoredBlob;

/** The files of stores: sealed on their way in, opened on their way out, never whole in memory and never plain on disk. */
@Component
public class SealedFiles implements BlobOwner {

    private final Blobs blobs;
    private final OwnerKeys keys;
    private final JdbcClient jdbc;

    SealedFiles(Blobs blobs, OwnerKeys keys, JdbcClient jdbc) {
        this.blobs = blobs;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * A file that was sealed and is not kept yet.
     *
     * @param blob what the caller keeps in its transaction
     * @param salt what its key is made with
     * @param bytes the length of the plain file
     * @param sha256 the hash of the plain file, in hexadecimal
     */
    public record Sealed(StoredBlob blob, UUID salt, long bytes, String sha256) {}

    /** Takes a file in. More than the limit is refused. */
    public Sealed seal(UUID owner, InputStream plain, long limit) throws IOException {
        UUID salt = UUID.randomUUID();
        SealingStream sealing = new SealingStream(plain, keys.ofFile(owner, salt.toString()));
        long pieces = limit / SealingStream.PIECE + 1;
        StoredBlob blob = blobs.store(sealing, limit + pieces * SealingStream.TAG);
        return new Sealed(blob, salt, sealing.length(), sealing.sha256Hex());
    }

    /** The plain file, from begin to end. An error on the way means that nothing of what was read may be used. */
    public InputStream open(UUID owner, BlobId content, UUID salt) throws IOException {
        InputStream sealed = blobs.open(content).orElseThrow(() -> new FileNotFoundException("content is gone"));
        return new OpeningStream(sealed, keys.ofFile(owner, salt.toString()));
    }

    /** Throws away what was sealed and will not be kept. */
    public void discard(Sealed file) {
        blobs.discard(file.blob());
    }

    /** Keeps it, in the caller's transaction. */
    public BlobId keep(Sealed file) {
        return blobs.keep(file.blob());
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(jdbc, """
                        select content from vault.entry where content = any(:among)
                        union select content from vault.export_part where content = any(:among)""", among);
    }
}
