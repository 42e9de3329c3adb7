package vn.motcua.kernel.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error after so many bytes. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** True once more came than was allowed. */
    boolean exceeded() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) count(1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new IOException("larger than allowed");
    }
}
