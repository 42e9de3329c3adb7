package vn.motcua.axis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.motcua.axis.edxml.Attachment.Carriage;
import vn.motcua.axis.edxml.Packets.Read;

/** What the writer writes the reader reads, value for value and byte for byte. */
class PacketPropertyTests {

    @Property(tries = 400)
    void documentsComeBackAsTheyWere(@ForAll("seeds") long seed) throws Exception {
        PacketMaker maker = new PacketMaker(new Random(seed));
        DocumentPacket packet = maker.document();
        List<byte[]> files = maker.files(packet);
        byte[] written = Packets.written(packet, files);
        Read read = Packets.read(written);
        assertThat(read.document()).isEqualTo(packet);
        assertThat(Packets.written(read.document(), files)).isEqualTo(written);
        for (int i = 0; i < files.size(); i++) {
            assertThat(file(packet.attachments().get(i), read.files().get(i))).isEqualTo(files.get(i));
            assertThat(read.reading().contents().get(i).fileSha256()).isEqualTo(sha256(files.get(i)));
            assertThat(read.reading().contents().get(i).carriedSha256())
                    .isEqualTo(sha256(read.files().get(i)));
        }
    }

    @Property(tries = 200)
    void statusesComeBackAsTheyWere(@ForAll("seeds") long seed) {
        StatusPacket packet = new PacketMaker(new Random(seed)).status();
        byte[] written = Packets.written(packet, List.of());
        assertThat(Packets.read(written).status()).isEqualTo(packet);
    }

    @Test
    void theCanonicalFormIsThisOne() {
        Attachment attachment = new Attachment("cid:7", "cv.pdf", "Văn bản chính", "application/pdf", Carriage.PLAIN);
        byte[] written = Packets.written(
                Packets.letter(List.of(attachment), "H26"), List.of("%PDF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Packets.text("canonical"));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static byte[] file(Attachment attachment, byte[] carried) throws IOException {
        if (attachment.carriage() == Carriage.PLAIN) return carried;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(carried))) {
            assertThat(zip.getNextEntry()).isNotNull();
            byte[] file = zip.readAllBytes();
            assertThat(zip.getNextEntry()).isNull();
            return file;
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Random packets of every kind, with texts of every kind. */
    static final class PacketMaker {
        private static final String LETTERS =
                "aăâbcdđeêghiklmnoôơpqrstuưvxyÁẢẬỴ0123456789 .,;:/-()\"'&<>]]>\t\n…“”€😀中";
        private final Random random;

        PacketMaker(Random random) {
            this.random = random;
        }

        DocumentPacket document() {
            List<Attachment> attachments = list(4, this::attachment);
            List<ContentReference> manifest = new ArrayList<>();
            List<Attachment> numbered = new ArrayList<>();
            for (int i = 0; i < attachments.size(); i++) {
                Attachment one = attachments.get(i);
                String id = "cid:" + i + word();
                numbered.add(new Attachment(id, one.name(), one.description(), one.contentType(), one.carriage()));
                manifest.add(new ContentReference(random.nextBoolean() ? id : id.substring(4), text(), text(), text()));
            }
            List<Organization> to = list(5, this::organization);
            return new DocumentPacket(
                    organization(),
                    to.isEmpty() ? List.of(organization()) : to,
                    head(),
                    list(3, () -> new TraceHeader(organ(), time())),
                    business(),
                    manifest,
                    numbered);
        }

        StatusPacket status() {
            StatusCode[] codes = StatusCode.values();
            return new StatusPacket(
                    organization(), answer(), staff(), codes[random.nextInt(codes.length)].code(), text(), time());
        }

        List<byte[]> files(DocumentPacket packet) {
            return packet.attachments().stream().map(one -> content(one)).toList();
        }

        private byte[] content(Attachment attachment) {
            byte[] bytes = new byte
                    [attachment.carriage() == Carriage.PLAIN ? 1 + random.nextInt(5_000) : random.nextInt(70_000)];
            if (random.nextBoolean()) random.nextBytes(bytes);
            if (bytes.length > 0) bytes[0] = 'x'; // plain files that are ZIPs themselves have tests of their own
            return bytes;
        }

        private Attachment attachment() {
            return new Attachment(
                    "", word() + ".doc", text(), text(), random.nextBoolean() ? Carriage.PLAIN : Carriage.ZIPPED);
        }

        private DocumentHead head() {
            return new DocumentHead(
                    document_(),
                    new DocumentCode(text(), text()),
                    text(),
                    date(),
                    new DocumentType(number(), number(), text()),
                    text(),
                    text(),
                    new Signer(text(), text(), text()),
                    date(),
                    random.nextBoolean() ? OtherInfo.NONE : other(),
                    list(3, this::answer),
                    number(),
                    list(3, this::word),
                    text(),
                    list(4, this::word));
        }

        private Business business() {
            List<Staff> staff = list(2, this::staff);
            return switch (random.nextInt(4)) {
                case 0 -> new Business.NewDocument(document_(), text(), number(), staff);
                case 1 -> new Business.Recall(document_(), text(), number(), staff);
                case 2 ->
                    new Business.Update(
                            document_(),
                            text(),
                            number(),
                            staff,
                            number(),
                            number(),
                            list(3, () -> new Business.ReceiverChange(organ(), number())));
                default ->
                    new Business.Replacement(
                            document_(),
                            text(),
                            number(),
                            staff,
                            list(3, () -> new Business.Replaced(document_(), list(3, this::organ))));
            };
        }

        private OtherInfo other() {
            return new OtherInfo(number(), text(), text(), number(), number(), text(), list(3, this::word));
        }

        private ResponseFor answer() {
            return new ResponseFor(organ(), text(), date(), document_());
        }

        private Organization organization() {
            return new Organization(organ(), text(), text(), text(), text(), text(), text(), text());
        }

        private OrganId organ() {
            return new OrganId(
                    random.nextBoolean()
                            ? "H" + (10 + random.nextInt(90)) + "." + random.nextInt(500)
                            : "000.00." + (10 + random.nextInt(80)) + ".G" + (10 + random.nextInt(80)));
        }

        private DocumentId document_() {
            return switch (random.nextInt(3)) {
                case 0 ->
                    DocumentId.byNumber(organ(), new WrittenDate("2026/02/30"), new DocumentCode(word(), "UBND-VX"));
                case 1 -> new DocumentId(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
                default -> new DocumentId(text());
            };
        }

        private WrittenDate date() {
            return switch (random.nextInt(3)) {
                case 0 -> WrittenDate.NONE;
                case 1 -> WrittenDate.of(java.time.LocalDate.ofEpochDay(random.nextInt(30_000)));
                default -> new WrittenDate(text());
            };
        }

        private WrittenTime time() {
            return random.nextBoolean()
                    ? WrittenTime.of(java.time.Instant.ofEpochSecond(random.nextInt()))
                    : new WrittenTime(text());
        }

        private WrittenNumber number() {
            return random.nextBoolean() ? WrittenNumber.of(random.nextInt(30)) : WrittenNumber.NONE;
        }

        private Staff staff() {
            return new Staff(word(), text(), text(), text());
        }

        private String word() {
            return "từ" + random.nextInt(1_000);
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            int[] letters = LETTERS.codePoints().toArray();
            for (int i = random.nextInt(40); i > 0; i--) text.appendCodePoint(letters[random.nextInt(letters.length)]);
            return text.toString().strip();
        }

        private <T> List<T> list(int most, java.util.function.Supplier<T> each) {
            List<T> list = new ArrayList<>();
            for (int i = random.nextInt(most); i > 0; i--) list.add(each.get());
            return list;
        }
    }
}
