package vn.motcua.axis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.exchange.AxisLimits;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.FileReport;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.name.FileName;

/** Takes the files out of a packet, one beside the other in a folder that is gone afterwards, and has each looked at. */
@Component
class ExaminePacket {

    private static final int TOO_MANY = 2_000;

    private final Blobs blobs;
    private final FileExaminer examiner;
    private final PacketReader reader;
    private final Path root;
    private final Duration patience;

    /** @param patience all the time that the files of one packet get, so that many slow ones hold nobody up; within the lease of a claim */
    ExaminePacket(
            Blobs blobs,
            FileExaminer examiner,
            AxisLimits limits,
            @Value("${motcua.data:data}") Path data,
            @Value("${motcua.axis.examine-patience:5m}") Duration patience) {
        this.patience = patience;
        this.blobs = blobs;
        this.examiner = examiner;
        this.reader = new PacketReader(limits.packet());
        this.root = data.resolve("run").resolve("attachments");
    }

    List<Examined> examine(BlobId content) throws IOException {
        Files.createDirectories(root);
        Path folder = Files.createTempDirectory(root, "packet");
        try (InputStream packet = blobs.open(content).orElseThrow(() -> new IOException("no content " + content))) {
            List<Attachment> files = reader.read(packet, index -> file(folder, index))
                    .packet()
                    .filter(DocumentPacket.class::isInstance)
                    .map(each -> ((DocumentPacket) each).attachments())
                    .orElse(List.of());
            List<Examined> examined = new ArrayList<>();
            long end = System.nanoTime() + patience.toNanos();
            for (int i = 0; i < files.size(); i++)
                examined.add(examine(folder, i, files.get(i), System.nanoTime() < end));
            return examined;
        } finally {
            remove(folder);
        }
    }

    private Examined examine(Path folder, int index, Attachment attachment, boolean inTime) throws IOException {
        Path file = folder.resolve(Integer.toString(index));
        if (attachment.carriage() == Attachment.Carriage.ZIPPED) file = unwrapped(file);
        Path found = file;
        FileReport report =
                inTime ? examiner.examine(() -> Files.newInputStream(found)) : FileReport.unexamined(FileType.UNKNOWN);
        return new Examined(index, FileName.clean(attachment.name()), Files.size(file), report);
    }

    /** The one file out of the ZIP that carries it; its size was looked at when the packet was accepted. */
    private static Path unwrapped(Path zip) throws IOException {
        Path file = zip.resolveSibling(zip.getFileName() + ".file");
        try (ZipInputStream in =
                new ZipInputStream(Files.newInputStream(zip), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            if (in.getNextEntry() == null) return zip;
            Files.copy(in, file);
        }
        return file;
    }

    private static OutputStream file(Path folder, int index) throws IOException {
        if (index >= TOO_MANY) throw new IOException("more files than a packet may have");
        return Files.newOutputStream(folder.resolve(Integer.toString(index)));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
