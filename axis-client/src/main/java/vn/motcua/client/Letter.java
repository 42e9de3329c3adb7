package vn.motcua.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentHead;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.DocumentType;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.OtherInfo;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.TraceHeader;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.WrittenNumber;
import vn.motcua.axis.edxml.WrittenTime;

/**
 * A new document as its sender knows it: enough to make a packet of it. The same letter with the same files gives the same packet, to the byte,
 * so that sending it twice by mistake sends it once.
 *
 * @param from the sender, by code and name
 * @param to the receivers, at least one
 * @param code number and symbol
 * @param kind what kind of document it is
 * @param subject what it is about (trích yếu)
 * @param place where it was issued; may be empty
 * @param date when it was issued
 * @param due by when an answer is asked for; may be none
 * @param signer who signed it; texts may be empty
 * @param files the document first, then what is attached to it
 */
public record Letter(
        Organization from,
        List<Organization> to,
        DocumentCode code,
        DocumentKind kind,
        String subject,
        String place,
        LocalDate date,
        WrittenDate due,
        Signer signer,
        List<Path> files) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    public Letter {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    /** The packet, written to a file. */
    public PacketFile packet(Path file) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        for (Path one : files) attachments.add(attachment(one, attachments.size() + 1));
        return PacketFile.write(packet(attachments), files, file);
    }

    private DocumentPacket packet(List<Attachment> attachments) {
        DocumentId id = DocumentId.byNumber(from.id(), WrittenDate.of(date), code);
        return new DocumentPacket(
                from,
                to,
                head(id),
                List.of(new TraceHeader(
                        from.id(), WrittenTime.of(date.atStartOfDay(ZONE).toInstant()))),
                new Business.NewDocument(id, "", WrittenNumber.of(0), List.of()),
                attachments.stream()
                        .map(one ->
                                new ContentReference(one.contentId(), one.contentType(), one.name(), one.description()))
                        .toList(),
                attachments);
    }

    private DocumentHead head(DocumentId id) {
        return new DocumentHead(
                id,
                code,
                place,
                WrittenDate.of(date),
                DocumentType.of(kind),
                subject,
                "",
                signer,
                due,
                OtherInfo.NONE,
                List.of(),
                WrittenNumber.NONE,
                List.of(),
                "",
                List.of());
    }

    private static Attachment attachment(Path file, int number) throws IOException {
        Path name = file.getFileName();
        if (name == null) throw new IOException(file.toString());
        return new Attachment(
                "att-" + number,
                name.toString(),
                "",
                pdf(file) ? "application/pdf" : type(file),
                Attachment.Carriage.PLAIN);
    }

    private static boolean pdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(PDF.length), PDF);
        }
    }

    private static String type(Path file) throws IOException {
        String guessed = Files.probeContentType(file);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
