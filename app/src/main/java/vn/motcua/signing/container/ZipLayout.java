package vn.motcua.signing.container;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP as it is written (PKWARE's APPNOTE, 4.3), read so strictly that every reader finds the same files in it: each is named once, the name before its bytes is the one in the directory, and no byte of the
 * archive lies outside of what the directory names.
 *
 * @param entries its files, in the order of their bytes
 * @param plain true if its bookkeeping (one time for all, attributes, sizes told twice) has the one form in which ours is written, so that nothing in it could be otherwise
 */
record ZipLayout(List<ZipEntryLine> entries, boolean plain) {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_NAME = 500;
    private static final int TOLD_LATER = 1 << 3;
    private static final int IN_UTF_8 = 1 << 11;
    private static final int LINK = 0xA000;
    private static final Pattern REACHING =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*\\\\.*", Pattern.DOTALL);

    static ZipLayout of(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            return of(zip);
        }
    }

    private static ZipLayout of(RandomAccessFile zip) throws IOException {
        long end = end(zip);
        ByteBuffer tail = read(zip, end, END_LENGTH);
        int count = Short.toUnsignedInt(tail.getShort(10));
        long length = Integer.toUnsignedLong(tail.getInt(12));
        long offset = Integer.toUnsignedLong(tail.getInt(16));
        if (tail.getInt(4) != 0 || tail.getShort(8) != tail.getShort(10) || offset + length != end) throw unsafe("");
        if (count > MOST_ENTRIES || length > MOST_ENTRIES * 2_000L)
            throw new BadZip(ContainerVerdict.Unjudged.TOO_HEAVY, "entries");
        ByteBuffer directory = read(zip, offset, (int) length);
        List<ZipEntryLine> entries = new ArrayList<>();
        boolean plain = end + END_LENGTH == zip.length();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > length || directory.getInt(at) != CENTRAL) throw damaged();
            ZipEntryLine entry = entry(zip, directory, at);
            entries.add(entry);
            plain &= entry.plain() && directory.getInt(at + 12) == directory.getInt(12);
            at = entry.next();
        }
        if (at != length) throw unsafe("");
        entries.sort(Comparator.comparingLong(ZipEntryLine::from));
        return new ZipLayout(checked(entries, offset), plain);
    }

    /** Named once each, and one behind the other from the first byte to the directory. */
    private static List<ZipEntryLine> checked(List<ZipEntryLine> entries, long directory) throws BadZip {
        Set<String> seen = new HashSet<>();
        long at = 0;
        for (ZipEntryLine one : entries) {
            if (!seen.add(one.name().toLowerCase(Locale.ROOT)) || one.from() != at) throw unsafe(one.name());
            at = one.end();
        }
        if (at != directory) throw unsafe("");
        return entries;
    }

    private static ZipEntryLine entry(RandomAccessFile zip, ByteBuffer directory, int at) throws IOException {
        int name = Short.toUnsignedInt(directory.getShort(at + 28));
        int extra = Short.toUnsignedInt(directory.getShort(at + 30));
        int comment = Short.toUnsignedInt(directory.getShort(at + 32));
        int next = at + CENTRAL_LENGTH + name + extra + comment;
        if (next > directory.limit() || name == 0 || name > LONGEST_NAME) throw damaged();
        long from = Integer.toUnsignedLong(directory.getInt(at + 42));
        ByteBuffer local = read(zip, from, LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL) throw damaged();
        int localExtra = Short.toUnsignedInt(local.getShort(28));
        ByteBuffer named = directory.slice(at + CENTRAL_LENGTH, name);
        if (Short.toUnsignedInt(local.getShort(26)) != name
                || !read(zip, from + LOCAL_LENGTH, name).equals(named)) throw unsafe("");
        String text = new String(bytes(named), StandardCharsets.UTF_8);
        int flags = Short.toUnsignedInt(directory.getShort(at + 8));
        if ((flags & ~(TOLD_LATER | IN_UTF_8 | 6)) != 0
                || REACHING.matcher(text).matches()
                || text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)
                || (directory.getInt(at + 38) >>> 16 & 0xF000) == LINK) throw unsafe(text);
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long begin = from + LOCAL_LENGTH + name + localExtra;
        boolean later = (flags & TOLD_LATER) != 0;
        if (!same(directory, at, local, later)) throw unsafe(text);
        return new ZipEntryLine(
                text,
                Short.toUnsignedInt(directory.getShort(at + 10)),
                from,
                begin,
                packed,
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                begin + packed + (later ? descriptor(zip, begin + packed) : 0),
                extra + comment + localExtra == 0 && plain(directory, at, local),
                next);
    }

    /** Method, sizes and check sum are told twice and must agree; where they are told later, the first telling is empty. */
    private static boolean same(ByteBuffer directory, int at, ByteBuffer local, boolean later) {
        if (local.getShort(8) != directory.getShort(at + 10) || local.getShort(6) != directory.getShort(at + 8))
            return false;
        for (int i = 0; i < 3; i++) {
            int told = local.getInt(14 + 4 * i);
            if (told != directory.getInt(at + 16 + 4 * i) && !(later && told == 0)) return false;
        }
        return true;
    }

    /** As our writer has it: not packed, no attributes, no system named, the time the same in both places. */
    private static boolean plain(ByteBuffer directory, int at, ByteBuffer local) {
        int version = Short.toUnsignedInt(directory.getShort(at + 6));
        int flags = Short.toUnsignedInt(directory.getShort(at + 8));
        return version == 10
                && directory.getShort(at + 4) == version
                && local.getShort(4) == version
                && flags == IN_UTF_8
                && directory.getShort(at + 10) == 0
                && directory.getInt(at + 12) == local.getInt(10)
                && directory.getInt(at + 34) == 0 // disk, inner attributes
                && directory.getInt(at + 38) == 0;
    }

    private static int descriptor(RandomAccessFile zip, long at) throws IOException {
        return read(zip, at, 4).getInt(0) == DESCRIPTOR ? 16 : 12;
    }

    private static long end(RandomAccessFile zip) throws IOException {
        int looked = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(zip, zip.length() - looked, looked);
        for (int at = looked - END_LENGTH; at >= 0; at--)
            if (tail.getInt(at) == END && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == looked)
                return zip.length() - looked + at;
        throw damaged();
    }

    private static byte[] bytes(ByteBuffer part) {
        byte[] all = new byte[part.limit()];
        part.duplicate().get(all);
        return all;
    }

    private static ByteBuffer read(RandomAccessFile zip, long at, int length) throws IOException {
        if (at < 0 || at + length > zip.length()) throw damaged();
        byte[] bytes = new byte[length];
        zip.seek(at);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static BadZip unsafe(@Nullable String name) {
        return new BadZip(ContainerVerdict.Unjudged.UNSAFE, String.valueOf(name));
    }

    private static BadZip damaged() {
        return new BadZip(ContainerVerdict.Unjudged.UNREADABLE, "ZIP");
    }
}
