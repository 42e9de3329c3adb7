package vn.motcua.signing.container;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks every file of a ZIP once and keeps nothing: whether each is what the directory says, and all of it no bomb. Runs in the closed machine. */
final class Unpacking {

    private static final long MOST_BYTES = 500L << 20;
    private static final int MOST_RATIO = 100;
    private static final long RATIO_FROM = 10 << 20;
    private static final int PIECE = 1 << 16;

    private final RandomAccessFile zip;
    private long unpacked;

    private Unpacking(RandomAccessFile zip) {
        this.zip = zip;
    }

    static void check(Path file, ZipLayout layout) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            Unpacking unpacking = new Unpacking(zip);
            for (ZipEntryLine one : layout.entries()) unpacking.check(one);
        }
    }

    private void check(ZipEntryLine entry) throws IOException {
        CRC32 sum = new CRC32();
        long size = switch (entry.method()) {
            case 0 -> stored(entry, sum);
            case 8 -> inflated(entry, sum);
            default -> throw new BadZip(ContainerVerdict.Unjudged.UNSAFE, entry.name());
        };
        if (size != entry.size() || sum.getValue() != entry.crc32() || entry.folder() && size != 0)
            throw new BadZip(ContainerVerdict.Unjudged.UNREADABLE, entry.name());
    }

    private long stored(ZipEntryLine entry, CRC32 sum) throws IOException {
        zip.seek(entry.begin());
        byte[] piece = new byte[PIECE];
        for (long left = entry.packed(); left > 0; ) {
            int read = zip.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) throw new BadZip(ContainerVerdict.Unjudged.UNREADABLE, entry.name());
            count(read);
            sum.update(piece, 0, read);
            left -= read;
        }
        return entry.packed();
    }

    private long inflated(ZipEntryLine entry, CRC32 sum) throws IOException {
        Inflater inflater = new Inflater(true);
        byte[] in = new byte[PIECE];
        byte[] out = new byte[PIECE];
        long left = entry.packed();
        try {
            zip.seek(entry.begin());
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = left == 0 ? -1 : zip.read(in, 0, (int) Math.min(left, PIECE));
                    if (read < 0) throw new BadZip(ContainerVerdict.Unjudged.UNREADABLE, entry.name());
                    left -= read;
                    inflater.setInput(in, 0, read);
                }
                int got = inflater.inflate(out);
                count(got);
                sum.update(out, 0, got);
            }
            if (left > 0 || inflater.getRemaining() > 0)
                throw new BadZip(ContainerVerdict.Unjudged.UNSAFE, entry.name());
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw new BadZip(ContainerVerdict.Unjudged.UNREADABLE, entry.name());
        } finally {
            inflater.end();
        }
    }

    private void count(int more) throws IOException {
        unpacked += more;
        if (unpacked > MOST_BYTES || unpacked > RATIO_FROM && unpacked / Math.max(1, zip.length()) > MOST_RATIO)
            throw new BadZip(ContainerVerdict.Unjudged.TOO_HEAVY, "bomb");
    }
}
