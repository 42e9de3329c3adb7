package vn.motcua.axis.edxml.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.edxml.Attachment;
import vn.motcua.axis.edxml.Attachment.Carriage;
import vn.motcua.axis.edxml.AttachmentContent;

/** Reads one attachment: its labels into memory, its bytes through the sink. */
final class AttachmentReader {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final XMLStreamReader xml;
    private final PacketLimits limits;
    private final Findings findings;
    private final int index;
    private final StringBuilder contentId = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder contentType = new StringBuilder();
    private final MessageDigest sha256 = Digests.sha256();
    private final ZipGlance zip;
    private final byte[] first = new byte[PDF.length];
    private long length;
    private boolean contentSeen;

    AttachmentReader(XMLStreamReader xml, PacketLimits limits, Findings findings, int index) {
        this.xml = xml;
        this.limits = limits;
        this.findings = findings;
        this.index = index;
        this.zip = new ZipGlance(limits);
    }

    /** Reads the element that has just begun, to its end. */
    void read(AttachmentSink sink) throws XMLStreamException, IOException, Stopped {
        try (zip) {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) if (xml.isStartElement()) child(sink);
        }
        if (length == 0) found(Problem.MISSING, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, "");
    }

    Attachment attachment() {
        String type = text(contentType);
        return new Attachment(
                text(contentId), text(name), text(description), type, wrapped() ? Carriage.ZIPPED : Carriage.PLAIN);
    }

    AttachmentContent content() {
        String carried = HexFormat.of().formatHex(sha256.digest());
        return wrapped()
                ? new AttachmentContent(
                        length, carried, zip.fileBytes(), HexFormat.of().formatHex(zip.fileSha256()))
                : new AttachmentContent(length, carried, length, carried);
    }

    /** Judges labels and bytes together, once all of it was read. */
    void judge() {
        String file = text(name);
        if (file.isEmpty()) found(Problem.MISSING, Severity.MARKED, PacketElement.ATTACHMENT_NAME, "");
        if (file.codePointCount(0, file.length()) > 200)
            found(Problem.TOO_LONG, Severity.MARKED, PacketElement.ATTACHMENT_NAME, 200);
        if (FileNames.unsafe(file)) found(Problem.UNSAFE_NAME, Severity.REFUSED, PacketElement.ATTACHMENT_NAME, file);
        if (wrapped() && FileNames.unsafe(zip.entry()))
            found(Problem.UNSAFE_NAME, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, zip.entry());
        judgeArchive(FileNames.ending(file));
        if (FileNames.ending(file).equals("pdf") && !Arrays.equals(fileStart(), PDF) && length > 0)
            found(Problem.WRONG_LABEL, Severity.MARKED, PacketElement.ATTACHMENT_TYPE, file);
    }

    private void judgeArchive(String ending) {
        if (zip.step() == ZipGlance.Step.BOMB)
            found(Problem.ARCHIVE_BOMB, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, limits.ratio());
        boolean meantAsWrapper = !FileNames.zipBased(ending) || labelledZip();
        if (zip.step() == ZipGlance.Step.DAMAGED && meantAsWrapper)
            found(Problem.DAMAGED_ARCHIVE, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, text(name));
    }

    private boolean labelledZip() {
        return text(contentType).equalsIgnoreCase("application/zip");
    }

    /** A ZIP of one file is what the file was put into, unless the attachment is by its name a ZIP itself and the file inside is another. */
    private boolean wrapped() {
        if (zip.step() != ZipGlance.Step.WRAPPER) return false;
        String ending = FileNames.ending(text(name));
        return !FileNames.zipBased(ending) || ending.equals(FileNames.ending(zip.entry()));
    }

    private byte[] fileStart() {
        byte[] start = wrapped() ? zip.first() : first;
        return Arrays.copyOf(start, PDF.length);
    }

    private void child(AttachmentSink sink) throws XMLStreamException, IOException, Stopped {
        StringBuilder into = Namespaces.attachment(xml.getNamespaceURI()) ? label(xml.getLocalName()) : null;
        if (into != null) readText(into);
        else if (xml.getLocalName().equals("ContentTransferEncoded") && Namespaces.attachment(xml.getNamespaceURI()))
            content(sink);
        else Skip.element(xml);
    }

    private @Nullable StringBuilder label(String element) {
        return switch (element) {
            case "ContentId" -> contentId;
            case "AttachmentName" -> name;
            case "Description" -> description;
            case "ContentType" -> contentType;
            default -> null;
        };
    }

    private void readText(StringBuilder into) throws XMLStreamException, Stopped {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) Skip.element(xml);
            else if (xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT)
                into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (into.length() > limits.textLength()) throw tooLarge(limits.textLength());
        }
    }

    private void content(AttachmentSink sink) throws XMLStreamException, IOException, Stopped {
        if (contentSeen)
            throw new Stopped(finding(Problem.TOO_MANY, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, 1));
        contentSeen = true;
        try (OutputStream out = sink.open(index);
                OutputStream hashed = new DigestOutputStream(out, sha256)) {
            decode(hashed);
        } catch (Base64Decoding.NotBase64 e) {
            throw new Stopped(
                    finding(Problem.UNDECODABLE, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, text(name)));
        }
    }

    private void decode(OutputStream out) throws XMLStreamException, IOException, Stopped {
        Base64Decoding decoding = new Base64Decoding(new Passing(out));
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) throw new Base64Decoding.NotBase64();
            if (xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT)
                decoding.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (length > limits.attachmentBytes()) throw tooLarge(limits.attachmentBytes() >> 20);
        }
        decoding.end();
        if (length > limits.attachmentBytes()) throw tooLarge(limits.attachmentBytes() >> 20);
    }

    private Stopped tooLarge(Object limit) {
        return new Stopped(finding(Problem.TOO_LARGE, Severity.REFUSED, PacketElement.ATTACHMENT_CONTENT, limit));
    }

    private void found(Problem problem, Severity severity, PacketElement element, Object detail) {
        findings.add(finding(problem, severity, element, detail));
    }

    private Finding finding(Problem problem, Severity severity, PacketElement element, Object detail) {
        return Finding.of(problem, severity, element, "AttachmentEncoded/Attachment[" + (index + 1) + "]", detail);
    }

    private static String text(StringBuilder builder) {
        return builder.toString().strip();
    }

    /** Measures, and lets {@link ZipGlance} look. */
    private final class Passing extends OutputStream {
        private final OutputStream out;

        Passing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (length < first.length)
                System.arraycopy(bytes, from, first, (int) length, (int) Math.min(count, first.length - length));
            length += count;
            zip.write(bytes, from, count);
            out.write(bytes, from, count);
        }
    }
}
