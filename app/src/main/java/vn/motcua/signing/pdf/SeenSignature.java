package vn.motcua.signing.pdf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.signing.cms.CheckedValue;

/**
 * A signature as the closed machine saw it. Whether the certificate is to be believed is not asked there.
 *
 * @param value whether the signed part is unchanged and the value is the key's
 * @param coverage how much of the file the signed part is
 * @param end where in the file what it covers ends
 * @param claimedMillis the time that the signer claims; {@link Long#MIN_VALUE} if none
 * @param stamped a time stamp comes with it, whatever it is worth
 * @param stamps those that are intact and over this very signature
 * @param hash the hash by its name in Java, such as SHA-256; empty if unknown
 * @param covered SHA-256 of the bytes that it covers, in small hexadecimal figures; empty if its range is no proper one
 * @param certificates the signer's certificate first, then the others that came with it, in DER; empty if the signer's is missing
 */
record SeenSignature(
        CheckedValue value,
        PdfCoverage coverage,
        long end,
        long claimedMillis,
        boolean stamped,
        List<SeenStamp> stamps,
        String hash,
        String covered,
        List<byte[]> certificates) {

    static final int MOST_CERTIFICATES = 20;
    static final int LONGEST_CERTIFICATE = 20_000;

    void write(DataOutput out) throws IOException {
        out.writeBoolean(value.intact());
        out.writeBoolean(value.unknown());
        out.writeByte(coverage.ordinal());
        out.writeLong(end);
        out.writeLong(claimedMillis);
        out.writeBoolean(stamped);
        out.writeByte(stamps.size());
        for (SeenStamp one : stamps) one.write(out);
        out.writeUTF(hash);
        out.writeUTF(covered);
        write(out, certificates);
    }

    static void write(DataOutput out, List<byte[]> certificates) throws IOException {
        out.writeByte(certificates.size());
        for (byte[] one : certificates) {
            out.writeShort(one.length);
            out.write(one);
        }
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static SeenSignature read(DataInput in) throws IOException {
        CheckedValue value = new CheckedValue(in.readBoolean(), in.readBoolean());
        PdfCoverage coverage = coverage(in.readUnsignedByte());
        long end = in.readLong();
        long claimed = in.readLong();
        boolean stamped = in.readBoolean();
        int few = in.readUnsignedByte();
        if (few > SeenStamp.MOST) throw new IOException("too many stamps");
        List<SeenStamp> stamps = new ArrayList<>();
        for (int i = 0; i < few; i++) stamps.add(SeenStamp.read(in));
        String hash = in.readUTF();
        String covered = in.readUTF();
        if (!covered.matches("([0-9a-f]{64})?")) throw new IOException("no such digest");
        return new SeenSignature(value, coverage, end, claimed, stamped, stamps, hash, covered, certificates(in));
    }

    static List<byte[]> certificates(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST_CERTIFICATES) throw new IOException("too many certificates");
        List<byte[]> certificates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] one = new byte[in.readUnsignedShort()];
            in.readFully(one);
            certificates.add(one);
        }
        return certificates;
    }

    private static PdfCoverage coverage(int ordinal) throws IOException {
        if (ordinal >= PdfCoverage.values().length) throw new IOException("no such coverage");
        return PdfCoverage.values()[ordinal];
    }
}
