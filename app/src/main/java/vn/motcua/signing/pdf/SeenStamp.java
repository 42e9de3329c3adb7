package vn.motcua.signing.pdf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A time stamp over a signature, as the closed machine saw it: over this very value, by the key of the first certificate, which is one for time stamps. Whether that certificate is
 * to be believed is not asked there.
 *
 * @param millis the time that it names
 * @param hash the hash that it is made over, by its name in Java
 * @param certificates the server's certificate first, then those that came with it, in DER
 */
record SeenStamp(long millis, String hash, List<byte[]> certificates) {

    static final int MOST = 5;

    void write(DataOutput out) throws IOException {
        out.writeLong(millis);
        out.writeUTF(hash);
        SeenSignature.write(out, certificates);
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static SeenStamp read(DataInput in) throws IOException {
        return new SeenStamp(in.readLong(), in.readUTF(), SeenSignature.certificates(in));
    }
}
