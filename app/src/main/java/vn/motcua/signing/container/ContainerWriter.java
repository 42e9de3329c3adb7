package vn.motcua.signing.container;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * Writes a container once its list is signed: what {@link SignContainer} does once it has key and leave.
 *
 * @param lines the files as they were when they were hashed
 * @param manifest the list, which is what is signed
 * @param now the time that all files in it get
 */
public record ContainerWriter(List<Line> lines, byte[] manifest, Instant now) {

    private static final String SIGNATURE = "META-INF/signature001.p7s";
    private static final String MANIFEST = "META-INF/ASiCManifest001.xml";
    private static final String ARCHIVE = "META-INF/ASiCArchiveManifest.xml";
    private static final String STAMP = "META-INF/timestamp001.tst";
    private static final int PIECE = 1 << 16;

    public ContainerWriter {
        lines = List.copyOf(lines);
    }

    /** A file as it was when it was hashed. */
    public record Line(Enclosed file, long size, long crc32, byte[] sha256) {}

    /** Hashes the files. */
    public static ContainerWriter of(List<Enclosed> files, Instant now) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Enclosed one : files) lines.add(line(one));
        return listed(lines, now);
    }

    /** The same; what cannot be read whole is left out, and last comes the index that says so. */
    static ContainerWriter of(List<Enclosed> files, ContainerIndex index, Instant now) throws IOException {
        List<Line> lines = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        for (Enclosed one : files)
            try {
                lines.add(line(one));
            } catch (IOException broken) {
                unreadable.add(one.name());
            }
        for (Enclosed one : index.without(unreadable)) lines.add(line(one));
        return listed(lines, now);
    }

    private static ContainerWriter listed(List<Line> lines, Instant now) {
        return new ContainerWriter(lines, Manifest.of(SIGNATURE, lines), now);
    }

    /** The hash of the list. */
    byte[] sha256() {
        return hash().digest(manifest);
    }

    /**
     * What proves for long.
     *
     * @param list names everything that is there
     * @param stamp a time stamp over it
     */
    public record Lasting(byte[] list, byte[] stamp) {}

    /** The list of everything that is there, the signature and what it brings among it. */
    public byte[] archive(byte[] signature) {
        List<Manifest.Named> all = new ArrayList<>();
        all.add(new Manifest.Named(SIGNATURE, "application/pkcs7-signature", hash().digest(signature)));
        all.add(new Manifest.Named(MANIFEST, "text/xml", sha256()));
        for (Line one : lines)
            all.add(new Manifest.Named(one.file().name(), one.file().type(), one.sha256()));
        return Manifest.archive(STAMP, all);
    }

    /**
     * Writes files, list and signature; what broke on its way has no end.
     *
     * @param lasting a stamp over the whole; {@code null} for none
     */
    public void write(byte[] signature, @Nullable Lasting lasting, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        put(zip, MimeEntry.NAME, MimeEntry.EXTENDED.getBytes(StandardCharsets.US_ASCII), now);
        for (Line one : lines) copy(zip, one, now);
        put(zip, MANIFEST, manifest, now);
        put(zip, SIGNATURE, signature, now);
        if (lasting != null) {
            put(zip, ARCHIVE, lasting.list(), now);
            put(zip, STAMP, lasting.stamp(), now);
        }
        zip.finish();
        zip.flush();
    }

    private static Line line(Enclosed file) throws IOException {
        CRC32 sum = new CRC32();
        MessageDigest hash = hash();
        long size = 0;
        try (InputStream in = file.content().open()) {
            byte[] piece = new byte[PIECE];
            for (int read; (read = in.read(piece)) > 0; size += read) {
                sum.update(piece, 0, read);
                hash.update(piece, 0, read);
            }
        }
        return new Line(file, size, sum.getValue(), hash.digest());
    }

    private static void copy(ZipOutputStream zip, Line line, Instant now) throws IOException {
        zip.putNextEntry(entry(line.file().name(), line.size(), line.crc32(), now));
        MessageDigest hash = hash();
        OutputStream hashed = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                hash.update(bytes, from, length);
                out.write(bytes, from, length);
            }
        };
        try (InputStream in = line.file().content().open()) {
            in.transferTo(hashed);
        }
        zip.closeEntry(); // an error if it is longer or shorter than it was
        if (!MessageDigest.isEqual(hash.digest(), line.sha256()))
            throw new IOException(line.file().name() + " changed while it was written");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant now) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        zip.putNextEntry(entry(name, bytes.length, sum.getValue(), now));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, long size, long crc32, Instant now) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc32);
        entry.setTimeLocal(now.atZone(DatabaseClock.VIETNAM).toLocalDateTime());
        return entry;
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
