package vn.motcua.signing.packet;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.verdict.SignatureFault;

/** What reading a packet tells of its signature. Whom to believe, and which algorithms count, is not asked there. */
sealed interface SeenPacket {

    /** There is none. */
    record Unsigned() implements SeenPacket {}

    /** It proves nothing. */
    record Refuted(SignatureFault fault) implements SeenPacket {}

    /**
     * Nothing was changed since the signer's key signed.
     *
     * @param certificates all that came along, in DER
     * @param signer which of them made the value
     * @param method how it was signed
     * @param hash how the document was hashed
     * @param own what it tells of itself (XAdES); {@code null} in a plain signature
     */
    record Signed(
            List<byte[]> certificates,
            int signer,
            ValueMethod method,
            HashMethod hash,
            @Nullable Own own) implements SeenPacket {}

    /**
     * What a signature tells of itself.
     *
     * @param hash how that was hashed
     * @param claimedAt when it was signed, by the signer's own word; {@code null} if that is not told
     * @param named hashes of the certificates that the signer named, the own one first
     * @param stamps how many time stamps come with it
     * @param tokens those that hold and are over this very value
     */
    record Own(
            HashMethod hash,
            @Nullable Instant claimedAt,
            List<Qualifying.Named> named,
            int stamps,
            List<byte[]> tokens) {}

    /** The most parts of one sort, and the most bytes of one. */
    int MOST = 10;

    int LONGEST = 200_000;

    /** Writes it for {@link #read}. */
    static void write(SeenPacket seen, DataOutput out) throws IOException {
        switch (seen) {
            case Unsigned() -> out.writeByte(0);
            case Refuted(SignatureFault fault) -> {
                out.writeByte(1);
                out.writeByte(fault.ordinal());
            }
            case Signed signed -> {
                out.writeByte(2);
                write(out, signed.certificates());
                out.writeByte(signed.signer());
                out.writeByte(signed.method().ordinal());
                out.writeByte(signed.hash().ordinal());
                out.writeBoolean(signed.own() != null);
                if (signed.own() != null) write(out, signed.own());
            }
        }
    }

    private static void write(DataOutput out, Own own) throws IOException {
        out.writeByte(own.hash().ordinal());
        out.writeBoolean(own.claimedAt() != null);
        if (own.claimedAt() != null) out.writeLong(own.claimedAt().toEpochMilli());
        out.writeByte(own.named().size());
        for (Qualifying.Named one : own.named()) {
            out.writeByte(one.hash().ordinal());
            write(out, List.of(one.digest()));
        }
        out.writeByte(own.stamps());
        write(out, own.tokens());
    }

    private static void write(DataOutput out, List<byte[]> parts) throws IOException {
        out.writeByte(parts.size());
        for (byte[] one : parts) {
            out.writeInt(one.length);
            out.write(one);
        }
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static SeenPacket read(DataInput in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case 0 -> new Unsigned();
            case 1 -> new Refuted(one(SignatureFault.values(), in));
            case 2 -> signed(in);
            default -> throw new IOException("no such word");
        };
    }

    private static Signed signed(DataInput in) throws IOException {
        List<byte[]> certificates = parts(in);
        int signer = in.readUnsignedByte();
        if (signer >= certificates.size()) throw new IOException("no such certificate");
        ValueMethod method = one(ValueMethod.values(), in);
        HashMethod hash = one(HashMethod.values(), in);
        return new Signed(certificates, signer, method, hash, in.readBoolean() ? own(in) : null);
    }

    private static Own own(DataInput in) throws IOException {
        HashMethod hash = one(HashMethod.values(), in);
        Instant claimed = in.readBoolean() ? time(in.readLong()) : null;
        int count = in.readUnsignedByte();
        if (count == 0 || count > MOST) throw new IOException("no such number");
        List<Qualifying.Named> named = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HashMethod by = one(HashMethod.values(), in);
            List<byte[]> digest = parts(in);
            if (digest.size() != 1) throw new IOException("no such digest");
            named.add(new Qualifying.Named(by, digest.getFirst()));
        }
        return new Own(hash, claimed, named, in.readUnsignedByte(), parts(in));
    }

    private static Instant time(long millis) throws IOException {
        try {
            return Instant.ofEpochMilli(millis);
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    private static List<byte[]> parts(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST) throw new IOException("too many parts");
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) throw new IOException("too long a part");
            byte[] one = new byte[length];
            in.readFully(one);
            all.add(one);
        }
        return all;
    }

    private static <T> T one(T[] all, DataInput in) throws IOException {
        int which = in.readUnsignedByte();
        if (which >= all.length) throw new IOException("no such constant");
        return all[which];
    }
}
