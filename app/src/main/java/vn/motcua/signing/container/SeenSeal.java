package vn.motcua.signing.container;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.signing.cms.CheckedValue;

/**
 * A signature of a container as the closed machine saw it. Whom to believe is not asked there.
 *
 * @param value whether its value is the key's, over its own list of files
 * @param tidy its envelope has one form only
 * @param tidyWithEvidence the same if evidence may stand beside it, which is so where a stamp of somebody believed covers the whole
 * @param claimedMillis the time that the signer claims; {@link Long#MIN_VALUE} if none
 * @param stamps how many time stamps come with it
 * @param tokens those over this very value, as they came
 * @param hash the hash by its name in Java; empty if unknown
 * @param hashes those of the files that it names, likewise
 * @param certificates the signer's certificate first, then the others that came along, in DER; empty if the signer's is missing
 * @param files the files that it names
 * @param lists lists of revoked certificates that it brings
 * @param answers answers about revocation that it brings
 * @param archived time stamps over the container as a whole, with this signature in it, as they came
 */
record SeenSeal(
        CheckedValue value,
        boolean tidy,
        boolean tidyWithEvidence,
        long claimedMillis,
        int stamps,
        List<byte[]> tokens,
        String hash,
        List<String> hashes,
        List<byte[]> certificates,
        List<SeenFile> files,
        List<byte[]> lists,
        List<byte[]> answers,
        List<byte[]> archived) {

    static final int MOST_PARTS = 20;
    static final int LONGEST_PART = 60_000;
    static final int MOST_FILES = 1_000;

    /**
     * A file that a signature names.
     *
     * @param sha256 what the signature says that it is, in hexadecimal; empty if it uses another hash
     */
    record SeenFile(String name, boolean found, boolean intact, String sha256) {}

    void write(DataOutput out) throws IOException {
        out.writeBoolean(value.intact());
        out.writeBoolean(value.unknown());
        out.writeBoolean(tidy);
        out.writeBoolean(tidyWithEvidence);
        out.writeLong(claimedMillis);
        out.writeByte(stamps);
        write(out, tokens);
        out.writeUTF(hash);
        out.writeByte(hashes.size());
        for (String one : hashes) out.writeUTF(one);
        write(out, certificates);
        out.writeShort(files.size());
        for (SeenFile one : files) {
            out.writeUTF(one.name());
            out.writeBoolean(one.found());
            out.writeBoolean(one.intact());
            out.writeUTF(one.sha256());
        }
        write(out, lists);
        write(out, answers);
        write(out, archived);
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static SeenSeal read(DataInput in) throws IOException {
        CheckedValue value = new CheckedValue(in.readBoolean(), in.readBoolean());
        boolean tidy = in.readBoolean();
        boolean tidyWithEvidence = in.readBoolean();
        long claimed = in.readLong();
        int stamps = in.readUnsignedByte();
        List<byte[]> tokens = parts(in);
        String hash = in.readUTF();
        int few = in.readUnsignedByte();
        if (few > MOST_PARTS) throw new IOException("too many hashes");
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < few; i++) hashes.add(in.readUTF());
        List<byte[]> certificates = parts(in);
        int count = in.readUnsignedShort();
        if (count > MOST_FILES) throw new IOException("too many files");
        List<SeenFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) files.add(file(in));
        return new SeenSeal(
                value,
                tidy,
                tidyWithEvidence,
                claimed,
                stamps,
                tokens,
                hash,
                hashes,
                certificates,
                files,
                parts(in),
                parts(in),
                parts(in));
    }

    private static void write(DataOutput out, List<byte[]> parts) throws IOException {
        out.writeByte(parts.size());
        for (byte[] one : parts) {
            out.writeShort(one.length);
            out.write(one);
        }
    }

    private static SeenFile file(DataInput in) throws IOException {
        SeenFile file = new SeenFile(in.readUTF(), in.readBoolean(), in.readBoolean(), in.readUTF());
        if (!file.sha256().matches("([0-9a-f]{64})?")) throw new IOException("no such digest");
        return file;
    }

    private static List<byte[]> parts(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST_PARTS) throw new IOException("too many parts");
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] one = new byte[in.readUnsignedShort()];
            in.readFully(one);
            all.add(one);
        }
        return all;
    }
}
