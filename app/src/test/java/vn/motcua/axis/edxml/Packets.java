package vn.motcua.axis.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.axis.edxml.reading.Finding;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.axis.edxml.writing.PacketWriter;

/** Packets for tests: our own files, small made ones, and reading and writing in one line. */
public final class Packets {

    private Packets() {}

    /** One of our own packets under {@code axis/packets}. */
    public static byte[] file(String name) {
        try (InputStream in = Packets.class.getResourceAsStream("/axis/packets/" + name + ".edxml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as text. */
    public static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** Reads within the standard limits, keeping attachments in memory. */
    public static Read read(byte[] packet) {
        return read(packet, PacketLimits.STANDARD);
    }

    public static Read read(String packet) {
        return read(packet.getBytes(StandardCharsets.UTF_8));
    }

    public static Read read(byte[] packet, PacketLimits limits) {
        List<ByteArrayOutputStream> files = new ArrayList<>();
        try {
            Reading reading = new PacketReader(limits).read(new ByteArrayInputStream(packet), index -> {
                files.add(new ByteArrayOutputStream());
                return files.get(index);
            });
            return new Read(
                    reading,
                    files.stream().map(ByteArrayOutputStream::toByteArray).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes with these files. */
    public static byte[] written(Packet packet, List<byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PacketWriter.write(packet, index -> new ByteArrayInputStream(files.get(index)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A new letter from the government office to these receivers, with nothing attached. */
    public static DocumentPacket letter(String... receivers) {
        return letter(List.of(), receivers);
    }

    /** The same with attachments. */
    public static DocumentPacket letter(List<Attachment> attachments, String... receivers) {
        return new DocumentPacket(
                Organization.of("G22", "Văn phòng Chính phủ"),
                List.of(receivers).stream()
                        .map(id -> Organization.of(id, "Nơi nhận " + id))
                        .toList(),
                head(),
                List.of(new TraceHeader(new OrganId("G22"), new WrittenTime("2026/03/02 09:30:00"))),
                new Business.NewDocument(DocumentId.NONE, "Văn bản điện tử mới", WrittenNumber.of(0), List.of()),
                attachments.stream()
                        .map(one ->
                                new ContentReference(one.contentId(), one.contentType(), one.name(), one.description()))
                        .toList(),
                attachments);
    }

    private static DocumentHead head() {
        return new DocumentHead(
                new DocumentId("G22,2026/03/02,88/VPCP-KSTT"),
                new DocumentCode("88", "VPCP-KSTT"),
                "Hà Nội",
                new WrittenDate("2026/03/02"),
                DocumentType.of(DocumentKind.OFFICIAL_LETTER),
                "V/v rà soát thủ tục",
                "",
                new Signer("", "CHÁNH VĂN PHÒNG", "Lê Thu Hà"),
                WrittenDate.NONE,
                OtherInfo.NONE,
                List.of(),
                WrittenNumber.NONE,
                List.of(),
                "",
                List.of());
    }

    /** What reading gave, with the attachments' bytes as carried. */
    public record Read(Reading reading, List<byte[]> files) {

        public DocumentPacket document() {
            return (DocumentPacket) reading.packet().orElseThrow(() -> new AssertionError(codes()));
        }

        public StatusPacket status() {
            return (StatusPacket) reading.packet().orElseThrow(() -> new AssertionError(codes()));
        }

        /** The rules broken, with the problem: {@code R.Subject TOO_LONG}. */
        public List<String> codes() {
            return reading.report().findings().stream()
                    .map(finding -> finding.code() + " " + finding.problem())
                    .toList();
        }

        /** The same for those that refuse. */
        public List<String> refusals() {
            return reading.report().refusals().stream()
                    .map(finding -> finding.code() + " " + finding.problem())
                    .toList();
        }

        public Finding first() {
            return reading.report().findings().getFirst();
        }
    }
}
