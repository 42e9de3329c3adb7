package vn.motcua.signing.pdf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A time stamp over the whole file as it was when it ended there, as the closed machine saw it: intact, by the key of its first certificate.
 *
 * @param end how many bytes of the file it is over, its own value aside
 * @param stamp the stamp
 */
record SeenWhole(long end, SeenStamp stamp) {

    static final int MOST = 50;

    void write(DataOutput out) throws IOException {
        out.writeLong(end);
        stamp.write(out);
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static SeenWhole read(DataInput in) throws IOException {
        return new SeenWhole(in.readLong(), SeenStamp.read(in));
    }
}
