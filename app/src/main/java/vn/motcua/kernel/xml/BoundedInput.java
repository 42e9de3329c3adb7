package vn.motcua.kernel.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that ends in an error after so many bytes. */
final class BoundedInput extends FilterInputStream {

    private long left;
    private @Nullable IOException failure;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** True once more came than was allowed. */
    boolean exceeded() {
        return left < 0;
    }

    /** The stream's own error, if it had one: that is no fault of the document. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        if (read > 0) count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new IOException("larger than allowed");
    }
}
