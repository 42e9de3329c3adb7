package vn.motcua.kernel.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Where large contents lie. A place is the medium's own word for one stored copy: it is never used twice, so that removing a copy can never hit
 * another one of the same content.
 */
public interface BlobMedium {

    /** Begins a copy; what is not finished leaves nothing that counts. */
    Draft begin() throws IOException;

    /** The bytes of a copy. */
    InputStream open(String place) throws IOException;

    /** Removes a copy; nothing happens if it is gone already. */
    void remove(String place) throws IOException;

    /** Every copy there is, begun or finished; to be closed. */
    Stream<Copy> copies() throws IOException;

    /** Bytes that can still be written. */
    long free() throws IOException;

    /** A copy being written. */
    interface Draft extends AutoCloseable {

        /** Where to write. */
        OutputStream out();

        /** Makes the copy durable, and only then returns its place. */
        String finish(BlobId id) throws IOException;

        /** Throws away what was not finished. */
        @Override
        void close() throws IOException;
    }

    /**
     * A copy found.
     *
     * @param place its place
     * @param written when it was last written to
     */
    record Copy(String place, Instant written) {}
}
