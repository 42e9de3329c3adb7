package vn.motcua.signing.container;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The file {@code mimetype}, which nobody signs: if it is there, it is the first, not packed, and says what a container is. */
final class MimeEntry {

    static final String NAME = "mimetype";
    static final String EXTENDED = "application/vnd.etsi.asic-e+zip";

    private static final String SIMPLE = "application/vnd.etsi.asic-s+zip";
    private static final int LONGEST = 200;

    private MimeEntry() {}

    static void check(Path file, ZipLayout layout) throws IOException {
        List<ZipEntryLine> all = layout.entries();
        for (int i = 0; i < all.size(); i++) {
            ZipEntryLine one = all.get(i);
            if (!one.name().equals(NAME)) continue;
            if (i > 0
                    || one.method() != 0
                    || one.size() > LONGEST
                    || !List.of(EXTENDED, SIMPLE).contains(text(file, one)))
                throw new BadZip(ContainerVerdict.Unjudged.UNSAFE, NAME);
        }
    }

    private static String text(Path file, ZipEntryLine entry) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) entry.size()];
            zip.seek(entry.begin());
            zip.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
