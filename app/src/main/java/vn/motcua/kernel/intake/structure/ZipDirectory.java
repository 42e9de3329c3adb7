package vn.motcua.kernel.intake.structure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;

/** The directory at the end of a ZIP, as it is written there (PKWARE's APPNOTE, 4.3): Java's own reader does not tell all of it. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LINK = 0xA000;
    private static final int IN_UTF_8 = 1 << 11;

    private ZipDirectory() {}

    /**
     * An entry.
     *
     * @param name as in the directory
     * @param localName as before the bytes; some readers go by this one
     * @param locked true if it needs a password
     * @param link true if it stands for another file
     * @param at where its bytes begin, with what stands before them
     * @param end where its bytes end
     * @param unpacked the bytes that it says it unpacks to
     * @param crc32 the check sum that it says they have
     */
    record Entry(
            String name,
            String localName,
            boolean locked,
            boolean link,
            long at,
            long end,
            long unpacked,
            long crc32) {}

    /** True if the file ends in such a directory, whatever it begins with. */
    static boolean endsIn(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            end(zip);
            return true;
        } catch (Unfit none) {
            return false;
        }
    }

    static List<Entry> of(Path file, IntakeLimits limits) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer end = end(zip);
            int count = Short.toUnsignedInt(end.getShort(10));
            if (count > limits.parts()) throw new Unfit(IntakeProblem.TOO_MANY_PARTS, limits.parts());
            long length = Integer.toUnsignedLong(end.getInt(12));
            long offset = Integer.toUnsignedLong(end.getInt(16));
            if (length > (long) count * 2_000 + 65_536 || offset + length > zip.length()) throw damaged();
            return entries(zip, read(zip, offset, (int) length), count);
        }
    }

    private static List<Entry> entries(RandomAccessFile zip, ByteBuffer directory, int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != CENTRAL) throw damaged();
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int next = at
                    + ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.limit()) throw damaged();
            Charset charset =
                    (directory.getShort(at + 8) & IN_UTF_8) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            int unix = directory.getInt(at + 38) >>> 16;
            long place = Integer.toUnsignedLong(directory.getInt(at + 42));
            ByteBuffer local = read(zip, place, LOCAL_LENGTH);
            if (local.getInt(0) != LOCAL) throw damaged();
            int localName = Short.toUnsignedInt(local.getShort(26));
            long begin = place + LOCAL_LENGTH + localName + Short.toUnsignedInt(local.getShort(28));
            entries.add(new Entry(
                    text(directory, at + ENTRY_LENGTH, name, charset),
                    text(read(zip, place + LOCAL_LENGTH, localName), 0, localName, charset),
                    (directory.getShort(at + 8) & 1) != 0,
                    (unix & 0xF000) == LINK,
                    place,
                    begin + Integer.toUnsignedLong(directory.getInt(at + 20)),
                    Integer.toUnsignedLong(directory.getInt(at + 24)),
                    Integer.toUnsignedLong(directory.getInt(at + 16))));
            at = next;
        }
        if (at != directory.limit()) throw damaged();
        refuseOverlap(entries);
        return entries;
    }

    /** Entries whose bytes lie upon each other unpack to more than there is; so do archives that were put behind something else. */
    private static void refuseOverlap(List<Entry> entries) throws IOException {
        long end = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.at() < end) throw new Unfit(IntakeProblem.UNSAFE_PART, entry.name());
            end = entry.end();
        }
    }

    private static ByteBuffer end(RandomAccessFile zip) throws IOException {
        int looked = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(zip, zip.length() - looked, looked);
        for (int at = looked - END_LENGTH; at >= 0; at--)
            if (tail.getInt(at) == END && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == looked)
                return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        throw damaged();
    }

    private static ByteBuffer read(RandomAccessFile zip, long at, int length) throws IOException {
        if (at < 0 || at + length > zip.length()) throw damaged();
        byte[] bytes = new byte[length];
        zip.seek(at);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Names that do not say they are UTF-8 are of some old encoding; which, nobody can know, and no rule of ours depends on it. */
    private static String text(ByteBuffer bytes, int at, int length, Charset charset) {
        return new String(bytes.array(), bytes.arrayOffset() + at, length, charset);
    }

    private static Unfit damaged() {
        return new Unfit(IntakeProblem.DAMAGED, "ZIP");
    }
}
