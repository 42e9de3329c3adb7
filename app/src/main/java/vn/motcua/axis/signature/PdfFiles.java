package vn.motcua.axis.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.edxml.reading.AttachmentSink;

/**
 * The PDF files of a packet, laid into a folder while the packet is read; told by their first bytes, out of the ZIP around one if there is one.
 * What is neither leaves nothing.
 */
final class PdfFiles implements AttachmentSink, AutoCloseable {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path folder;
    private final List<Taken> taken = new ArrayList<>();

    PdfFiles() throws IOException {
        folder = Files.createTempDirectory("packet");
    }

    /** A file that may be a PDF. */
    record Taken(int attachment, Path file, boolean zipped) {}

    @Override
    public OutputStream open(int index) {
        return new Glance(index);
    }

    List<Taken> taken() {
        return taken;
    }

    /** The PDF's bytes; {@code null} if there is none in the ZIP. */
    static @Nullable InputStream open(Taken one) throws IOException {
        InputStream in = Files.newInputStream(one.file());
        if (!one.zipped()) return in;
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = zip.getNextEntry();
        byte[] first = entry == null ? new byte[0] : zip.readNBytes(PDF.length);
        if (!Arrays.equals(first, PDF)) {
            zip.close();
            return null;
        }
        return new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(first), zip);
    }

    @Override
    public void close() throws IOException {
        for (Taken one : taken) Files.deleteIfExists(one.file());
        Files.deleteIfExists(folder);
    }

    /** Writes to the disk once the first bytes say that it is worth it. */
    private final class Glance extends OutputStream {
        private final int index;
        private final ByteArrayOutputStream first = new ByteArrayOutputStream(PDF.length);
        private @Nullable OutputStream file;
        private boolean passed;

        Glance(int index) {
            this.index = index;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (passed) return;
            if (file != null) {
                file.write(bytes, from, length);
                return;
            }
            int more = Math.min(length, PDF.length - first.size());
            first.write(bytes, from, more);
            if (first.size() < PDF.length) return;
            begin(first.toByteArray());
            write(bytes, from + more, length - more);
        }

        private void begin(byte[] start) throws IOException {
            boolean zipped = Arrays.equals(start, ZIP);
            passed = !zipped && !Arrays.equals(start, PDF) || taken.size() >= SignatureCheck.MOST_FILES;
            if (passed) return;
            Path path = folder.resolve(Integer.toString(index));
            file = Files.newOutputStream(path);
            taken.add(new Taken(index, path, zipped));
            file.write(start);
        }

        @Override
        public void close() throws IOException {
            if (file != null) file.close();
        }
    }
}
