package vn.motcua.axis.edxml.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.ContentReference;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Packet;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.kernel.xml.Xml;
import vn.motcua.kernel.xml.XmlWriter;

/**
 * Writes a packet in the canonical form of QCVN 102:2016/BTTTT: the namespace as default and under the prefix {@code edXML}, elements in the
 * order of the common client library, attachments in base64 on one line. The same packet with the same files gives the same bytes, always.
 * No signature: signing adds it.
 */
public final class PacketWriter {

    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PacketWriter() {}

    /** Writes the packet; the stream stays open. Files are asked for one after the other, each once. */
    public static void write(Packet packet, AttachmentSource files, OutputStream out) throws IOException {
        XmlWriter xml = Xml.writer(out).declaration();
        HeaderWriter headers = new HeaderWriter(xml);
        xml.open("edXML", "xmlns", NAMESPACE);
        xml.open("edXML:edXMLEnvelope", "xmlns:edXML", NAMESPACE);
        switch (packet) {
            case StatusPacket status -> headers.status(status);
            case DocumentPacket document -> {
                headers.document(document);
                headers.manifest(document.manifest());
            }
        }
        xml.close();
        if (packet instanceof DocumentPacket document) attachments(document.attachments(), files, xml);
        xml.close();
        xml.flush();
    }

    private static void attachments(List<Attachment> attachments, AttachmentSource files, XmlWriter xml)
            throws IOException {
        if (attachments.isEmpty()) return;
        xml.open("AttachmentEncoded");
        for (int i = 0; i < attachments.size(); i++) attachment(attachments.get(i), i, files, xml);
        xml.close();
    }

    private static void attachment(Attachment attachment, int index, AttachmentSource files, XmlWriter xml)
            throws IOException {
        xml.open("Attachment");
        xml.element("ContentId", attachment.contentId());
        xml.element("AttachmentName", attachment.name());
        xml.element("Description", attachment.description());
        xml.element("ContentType", attachment.contentType());
        xml.base64(
                "edXML:ContentTransferEncoded", out -> carry(attachment, index, files, out), "xmlns:edXML", NAMESPACE);
        xml.close();
    }

    private static void carry(Attachment attachment, int index, AttachmentSource files, OutputStream out)
            throws IOException {
        try (InputStream file = files.open(index)) {
            if (attachment.carriage() == Attachment.Carriage.PLAIN) file.transferTo(out);
            else zip(attachment, file, out);
        }
    }

    /** The entry is named by the content id, as the common library does; the name of the file stands in the packet. */
    private static void zip(Attachment attachment, InputStream file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipEntry entry = new ZipEntry(entryName(attachment));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        file.transferTo(zip);
        zip.closeEntry();
        zip.finish();
    }

    private static String entryName(Attachment attachment) {
        String id = ContentReference.key(attachment.contentId()).replaceAll("[^A-Za-z0-9-]", "_");
        String name = attachment.name();
        String ending =
                name.contains(".") ? name.substring(name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9.]", "_") : "";
        return id + ending;
    }
}
