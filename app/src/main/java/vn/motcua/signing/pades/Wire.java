package vn.motcua.signing.pades;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Bytes between the application and a closed machine: each with its length before it, and never more than is looked for. */
final class Wire {

    private static final int LONGEST = 32 << 20;
    private static final int MOST = 1000;

    private Wire() {}

    static void write(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] read(DataInput in) throws IOException {
        return read(in, LONGEST);
    }

    static byte[] read(DataInput in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) throw new IllegalArgumentException("no such length: " + length);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    static void write(DataOutput out, List<byte[]> all) throws IOException {
        out.writeShort(all.size());
        for (byte[] one : all) write(out, one);
    }

    static List<byte[]> readAll(DataInput in, int longest) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST) throw new IllegalArgumentException("so many: " + count);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(read(in, longest));
        return all;
    }
}
