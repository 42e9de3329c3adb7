package vn.motcua.kernel.intake.structure;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.motcua.kernel.intake.FileFlag;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.IntakeLimits;
import vn.motcua.kernel.intake.IntakeProblem;
import vn.motcua.kernel.intake.TypeByContent;

/** Looks through a ZIP: its names, how much it unpacks to, what lies inside, down to the depth allowed. Nothing is written anywhere. */
final class ArchiveCheck {

    private static final Pattern REACHING =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);
    private static final int RATIO_FROM = 10 << 20; // less harms nobody, and empty tables pack well

    private final IntakeLimits limits;
    private final Set<FileFlag> flags = EnumSet.noneOf(FileFlag.class);
    private long size;
    private long unpacked;
    private int parts;

    ArchiveCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    /** What lies inside, as flags. */
    Set<FileFlag> check(Path file) throws IOException {
        Map<String, ZipDirectory.Entry> told =
                names(file).stream().collect(Collectors.toMap(ZipDirectory.Entry::name, each -> each));
        size = Files.size(file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries()))
                whole(zip, entry, Optional.ofNullable(told.get(entry.getName())));
        } catch (ZipException e) {
            throw new Unfit(IntakeProblem.DAMAGED, "ZIP");
        }
        return flags;
    }

    /** An entry, which must hold what the directory says. */
    private void whole(ZipFile zip, ZipEntry entry, Optional<ZipDirectory.Entry> told) throws IOException {
        ZipDirectory.Entry says = told.orElseThrow(() -> new Unfit(IntakeProblem.DAMAGED, "ZIP"));
        Counted counted = new Counted(zip.getInputStream(entry));
        CheckedInputStream checked = new CheckedInputStream(counted, new CRC32());
        content(checked, 1);
        if (counted.own != says.unpacked() || checked.getChecksum().getValue() != says.crc32())
            throw new Unfit(IntakeProblem.DAMAGED, entry.getName());
    }

    /** The names and sizes told by the directory; before anything is unpacked. */
    List<ZipDirectory.Entry> names(Path file) throws IOException {
        List<ZipDirectory.Entry> entries = ZipDirectory.of(file, limits);
        Set<String> seen = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            if (entry.locked()) throw new Unfit(IntakeProblem.LOCKED, entry.name());
            if (entry.link()
                    || !entry.name().equals(entry.localName())
                    || unsafe(entry.name())
                    || !seen.add(entry.name().toLowerCase(Locale.ROOT)))
                throw new Unfit(IntakeProblem.UNSAFE_PART, entry.name());
        }
        return entries;
    }

    /** One content: archives inside are opened in turn, everything else is read to its end. */
    private void content(InputStream in, int depth) throws IOException {
        if (++parts > limits.parts()) throw new Unfit(IntakeProblem.TOO_MANY_PARTS, limits.parts());
        BufferedInputStream start = new BufferedInputStream(in, 1 << 14);
        start.mark(TypeByContent.LOOKED_AT);
        FileType type = TypeByContent.of(start.readNBytes(TypeByContent.LOOKED_AT));
        start.reset();
        if (type == FileType.PROGRAM) flags.add(FileFlag.PROGRAM_INSIDE);
        if (type == FileType.SVG) flags.add(FileFlag.SCRIPT);
        if (type == FileType.ZIP) inner(start, depth + 1);
        start.transferTo(OutputStream.nullOutputStream());
    }

    private void inner(InputStream in, int depth) throws IOException {
        if (depth > limits.depth()) throw new Unfit(IntakeProblem.TOO_DEEP, limits.depth());
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (unsafe(entry.getName())) throw new Unfit(IntakeProblem.UNSAFE_PART, entry.getName());
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) flags.add(FileFlag.MACRO);
                content(new Counted(zip), depth);
            }
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Unfit(locked ? IntakeProblem.LOCKED : IntakeProblem.DAMAGED, "ZIP");
        }
    }

    private static boolean unsafe(String name) {
        return name.isEmpty()
                || REACHING.matcher(name).matches()
                || name.codePoints().anyMatch(Character::isISOControl);
    }

    /** Counts all that is unpacked, and stops at the limit. */
    private final class Counted extends FilterInputStream {
        private long own;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int got = in.read(bytes, from, count);
            if (got > 0) {
                own += got;
                unpacked += got;
            }
            if (unpacked > limits.unpackedBytes()
                    || (unpacked > RATIO_FROM && unpacked / Math.max(1, size) > limits.ratio()))
                throw new Unfit(IntakeProblem.BOMB, limits.ratio());
            return got;
        }

        @Override
        public void close() {
            // the archive is closed as a whole
        }
    }
}
