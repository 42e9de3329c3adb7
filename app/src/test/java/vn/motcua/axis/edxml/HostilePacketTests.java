package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.axis.edxml.Attachment.Carriage;
import vn.motcua.axis.edxml.Packets.Read;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.PacketLimits;
import vn.motcua.axis.edxml.reading.PacketReader;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.axis.edxml.writing.PacketWriter;
import vn.motcua.testing.Listener;
import vn.motcua.testing.XmlAttack;

/** Packets made to hurt: each gets a clear answer, in bounded time and memory. */
class HostilePacketTests {

    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final Attachment PDF = new Attachment("cid:1", "a.pdf", "", "application/zip", Carriage.PLAIN);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void attacksByXmlLeakNothingAndCallNobody(XmlAttack attack) throws IOException {
        String inside = Packets.text("status-01")
                .replaceFirst("(?s)^.*?<edXML xmlns=\"[^\"]*\">", "")
                .replace("</edXML>", "");
        try (Listener listener = new Listener()) {
            Path secret = Files.writeString(folder.resolve("secret"), "mật khẩu");
            byte[] packet = attack.bytes(new XmlAttack.Target("edXML", NAMESPACE, inside, listener.address(), secret));
            Read read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> Packets.read(packet));
            assertThat(listener.calls()).isZero();
            assertThat(read.reading().toString()).doesNotContain("mật khẩu");
            if (attack.inert()) assertThat(read.codes()).isEmpty();
            else assertThat(read.refusals()).containsExactly("F.File NOT_XML");
        }
    }

    @Test
    void thousandsOfReceiversAreTakenAndTensOfThousandsRefused() {
        String[] ids = IntStream.range(0, 10_000).mapToObj(i -> "H26." + i).toArray(String[]::new);
        byte[] many = Packets.written(Packets.letter(ids), List.of());
        byte[] some = Packets.written(Packets.letter(Arrays.copyOf(ids, 5_000)), List.of());
        assertThat(Packets.read(some).document().to()).hasSize(5_000);
        assertThat(Packets.read(many).refusals()).containsExactly("R.MessageHeader.To TOO_MANY");
    }

    @Test
    void aThousandAttachmentsAreTakenAndTwoThousandRefused() {
        assertThat(Packets.read(attached(1_000)).document().attachments()).hasSize(1_000);
        assertThat(Packets.read(attached(2_000)).refusals()).containsExactly("R.Attachment TOO_MANY");
    }

    @Test
    void anAttachmentOfFiftyMegabytesIsTakenInBoundedMemoryAndOneOfSixtyRefused() throws IOException {
        Path fifty = large(50L << 20);
        long before = allocated();
        Reading reading = read(fifty);
        long used = allocated() - before;
        assertThat(reading.report().findings()).isEmpty();
        assertThat(reading.contents().getFirst().fileBytes()).isEqualTo(50L << 20);
        assertThat(peak(fifty)).as("bytes alive at once").isLessThan(8L << 20);
        assertThat(used)
                .as("bytes allocated in all, to keep the collector idle")
                .isLessThan(400L << 20);
        assertThat(Packets.read(Files.readAllBytes(large(60L << 20))).refusals())
                .containsExactly("R.Attachment.ContentTransferEncoded TOO_LARGE");
    }

    @Test
    void aPacketLargerThanAllowedIsRefused() throws IOException {
        PacketLimits small = new PacketLimits(1 << 20, 50 << 20, 10, 10, 100, 20_000, 100);
        assertThat(Packets.read(Files.readAllBytes(large(2L << 20)), small)
                        .reading()
                        .report()
                        .refusals()
                        .getFirst()
                        .args()
                        .toString())
                .contains("TOO_LARGE");
    }

    @Test
    void longTextsEndTheReading() {
        String text = Packets.text("status-01").replace("Đã đến", "x".repeat(3_000_000));
        assertThat(Packets.read(text).refusals()).containsExactly("R.Header TOO_LARGE");
        String nodes = Packets.text("status-01")
                .replace("<edXML:StatusCode>", "<edXML:X/>".repeat(200_000) + "<edXML:StatusCode>");
        assertThat(Packets.read(nodes).refusals()).containsExactly("R.Header TOO_MANY");
        String twice =
                Packets.text("status-01").replaceFirst("(?s)(<edXML:edXMLEnvelope.*</edXML:edXMLEnvelope>)", "$1$1");
        assertThat(Packets.read(twice).refusals()).containsExactly("R.Header TOO_MANY");
        String label = Packets.text("new-plain-line-breaks")
                .replace("<AttachmentName>88a", "<AttachmentName>" + "8".repeat(3_000_000));
        assertThat(Packets.read(label).refusals()).containsExactly("R.Attachment.ContentTransferEncoded TOO_LARGE");
    }

    @Test
    void aReportOfManyMarksIsCutAndStillHoldsTheRefusal() {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < 1_000; i++)
            to.append("<edXML:To><edXML:OrganId>không mã ").append(i).append("</edXML:OrganId></edXML:To>");
        Read read = Packets.read(Packets.text("new-plain-line-breaks")
                .replace("<edXML:DocumentId>", to + "<edXML:DocumentId>")
                .replace("<ContentId>5a0c", "<ContentId>cid:other"));
        assertThat(read.codes()).hasSizeBetween(200, 202).contains("M.Attachment NOT_IN_MANIFEST");
    }

    @Test
    void zipBombsAreRefused() throws IOException {
        byte[] zeros = new byte[20 << 20];
        assertThat(withContent("a.pdf", zip("a.pdf", zeros)).refusals())
                .containsExactly("M.Attachment.ContentTransferEncoded ARCHIVE_BOMB");
        assertThat(withContent("a.zip", zip("a.pdf", zeros)).refusals())
                .containsExactly("M.Attachment.ContentTransferEncoded ARCHIVE_BOMB");
        assertThat(withContent("a.pdf", zip("a.pdf", new byte[900_000])).refusals())
                .isEmpty();
    }

    @Test
    void damagedArchivesAreRefusedAndOthersAreFilesAsTheyAre() throws IOException {
        byte[] good = zip("a.pdf", "%PDF-1.7 nội dung".getBytes(StandardCharsets.UTF_8));
        assertThat(withContent("a.pdf", good)
                        .document()
                        .attachments()
                        .getFirst()
                        .carriage())
                .isEqualTo(Carriage.ZIPPED);
        for (int length = 4; length < good.length; length++)
            assertThat(withContent("a.pdf", Arrays.copyOf(good, length)).refusals())
                    .as("cut at " + length)
                    .containsExactly("M.Attachment.ContentTransferEncoded DAMAGED_ARCHIVE");
        byte[] flipped = good.clone();
        flipped[45] ^= 1;
        assertThat(withContent("a.pdf", flipped).refusals())
                .containsExactly("M.Attachment.ContentTransferEncoded DAMAGED_ARCHIVE");
        byte[] spec = Base64.getDecoder().decode("UEsDBAoAAAAAAA==");
        assertThat(withContent("1234_VPCP-KSTT.pdf", spec).refusals())
                .containsExactly("M.Attachment.ContentTransferEncoded DAMAGED_ARCHIVE");
        assertThat(withContent("a.docx", zip("word/document.xml", new byte[10]))
                        .document()
                        .attachments()
                        .getFirst()
                        .carriage())
                .isEqualTo(Carriage.PLAIN);
        assertThat(withContent("a.docx", zip("b.docx", new byte[10]))
                        .document()
                        .attachments()
                        .getFirst()
                        .carriage())
                .isEqualTo(Carriage.ZIPPED);
    }

    @Test
    void anArchiveOfSeveralFilesIsAFileAsItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Read read = withContent("a.pdf", bytes.toByteArray());
        assertThat(read.codes()).containsExactly("M.Attachment-Type WRONG_LABEL");
        assertThat(read.reading().contents().getFirst().fileBytes()).isEqualTo(bytes.size());
    }

    @Test
    void storedArchivesAndThoseWithACommentAreOpenedToo() throws IOException {
        byte[] file = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.pdf");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(file.length);
            CRC32 crc = new CRC32();
            crc.update(file);
            entry.setCrc(crc.getValue());
            out.putNextEntry(entry);
            out.write(file);
            out.closeEntry();
            out.setComment("một lời ghi chú");
        }
        Read read = withContent("a.pdf", bytes.toByteArray());
        assertThat(read.codes()).isEmpty();
        assertThat(read.reading().contents().getFirst().fileBytes()).isEqualTo(file.length);
    }

    @Test
    void anEntryThatWouldReachOutIsRefused() throws IOException {
        assertThat(withContent("a.pdf", zip("../../etc/cron.d/x.pdf", "%PDF".getBytes(StandardCharsets.UTF_8)))
                        .refusals())
                .containsExactly("R.Attachment.ContentTransferEncoded UNSAFE_NAME");
    }

    private static Read withContent(String name, byte[] content) {
        Attachment attachment = new Attachment("cid:1", name, "", "application/zip", Carriage.PLAIN);
        return Packets.read(Packets.written(Packets.letter(List.of(attachment), "H26"), List.of(content)));
    }

    private static byte[] attached(int count) {
        List<Attachment> attachments = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            attachments.add(new Attachment("cid:" + i, i + ".txt", "", "text/plain", Carriage.PLAIN));
            files.add(new byte[] {'x'});
        }
        return Packets.written(Packets.letter(attachments, "H26"), files);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    private Path large(long bytes) throws IOException {
        Path file = folder.resolve("large-" + bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            PacketWriter.write(Packets.letter(List.of(PDF), "H26"), index -> new Noise(bytes), out);
        }
        return file;
    }

    private static Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PacketReader(PacketLimits.STANDARD).read(in, AttachmentSink.NONE);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The live heap in the middle of reading, above what was there before. */
    private static long peak(Path file) throws IOException {
        long before = live();
        long[] most = {0};
        try (InputStream in = Files.newInputStream(file)) {
            new PacketReader(PacketLimits.STANDARD).read(in, index -> new OutputStream() {
                private long written;

                @Override
                public void write(int value) {
                    written++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    if (written / (20 << 20) != (written + length) / (20 << 20))
                        most[0] = Math.max(most[0], live() - before);
                    written += length;
                }
            });
        }
        return most[0];
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A PDF as far as its first bytes go, and then bytes without pattern. */
    private static final class Noise extends InputStream {
        private static final byte[] START = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        private final long length;
        private long at;
        private int state = 1;

        Noise(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) return -1;
            if (at < START.length) return START[(int) at++];
            at++;
            state = state * 1_103_515_245 + 12_345;
            return state >>> 24;
        }
    }
}
