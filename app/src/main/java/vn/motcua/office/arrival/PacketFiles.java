package vn.motcua.office.arrival;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.reading.AttachmentSink;

/** The files of a packet, on disk while it is read; gone when closed. */
final class PacketFiles implements AttachmentSink, AutoCloseable {

    private final List<Path> files = new ArrayList<>();

    @Override
    public OutputStream open(int index) throws IOException {
        Path file = Files.createTempFile("arrival", ".part");
        files.add(file);
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** The bytes of the file itself, out of the ZIP around it. */
    InputStream content(int index, Attachment attachment) throws IOException {
        InputStream carried = Files.newInputStream(files.get(index));
        if (attachment.carriage() == Attachment.Carriage.PLAIN) return carried;
        ZipInputStream zip = new ZipInputStream(carried);
        if (zip.getNextEntry() == null) throw new IOException("an empty ZIP that the reader let pass");
        return new FilterInputStream(zip) {};
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) Files.deleteIfExists(file);
    }
}
