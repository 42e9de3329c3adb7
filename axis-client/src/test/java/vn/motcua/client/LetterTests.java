package vn.motcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.Staff;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.axis.edxml.StatusPacket;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.Reading;

/** Packets made of letters are packets that the axis takes, the same each time. */
class LetterTests {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n";

    @TempDir
    Path folder;

    private Path pdf = Path.of("");

    @BeforeEach
    void write() throws IOException {
        pdf = Files.writeString(folder.resolve("Công văn số 7816.pdf"), PDF);
    }

    @Test
    void aPdfBecomesAPacketWithoutFindings() throws IOException {
        PacketFile packet = letter("Về việc triển khai").packet(folder.resolve("a.edxml"));
        List<ByteArrayOutputStream> files = new ArrayList<>();
        Reading reading = packet.read(index -> {
            files.add(new ByteArrayOutputStream());
            return files.get(index);
        });
        assertThat(reading.report().findings()).isEmpty();
        DocumentPacket read = (DocumentPacket) reading.packet().orElseThrow();
        assertThat(read.to()).extracting(to -> to.id().text()).containsExactly("H41", "H26");
        assertThat(read.document().code().text()).isEqualTo("7816/VPCP-TTĐT");
        assertThat(read.document().id().text()).isEqualTo("G22,2026/11/25,7816/VPCP-TTĐT");
        assertThat(read.attachments().getFirst().name()).isEqualTo("Công văn số 7816.pdf");
        assertThat(files.getFirst().toString(StandardCharsets.UTF_8)).isEqualTo(PDF);
    }

    @Test
    void theSameLetterIsTheSamePacketAndAnotherIsNot() throws IOException {
        String first =
                letter("Về việc triển khai").packet(folder.resolve("a.edxml")).sha256();
        assertThat(letter("Về việc triển khai")
                        .packet(folder.resolve("b.edxml"))
                        .sha256())
                .isEqualTo(first);
        assertThat(letter("Về việc khác").packet(folder.resolve("c.edxml")).sha256())
                .isNotEqualTo(first);
        assertThat(PacketFile.of(folder.resolve("a.edxml")).sha256()).isEqualTo(first);
    }

    @Test
    void aStatusSpeaksOfTheDocumentThatCame() throws IOException {
        PacketFile letter = letter("Về việc triển khai").packet(folder.resolve("a.edxml"));
        DocumentPacket document =
                (DocumentPacket) letter.read(AttachmentSink.NONE).packet().orElseThrow();
        StatusReport report = new StatusReport(
                Organization.of("H41", "UBND tỉnh Nghệ An"),
                StatusCode.ACCEPTED,
                "",
                new Staff("Văn phòng", "Lê Thu Hà", "", ""),
                Instant.EPOCH);
        Reading reading = report.packet(document, folder.resolve("s.edxml")).read(AttachmentSink.NONE);
        assertThat(reading.report().refuses()).isFalse();
        StatusPacket status = (StatusPacket) reading.packet().orElseThrow();
        assertThat(status.code()).isEqualTo("03");
        assertThat(status.about().organ().text()).isEqualTo("G22");
        assertThat(status.about().document()).isEqualTo(document.document().id());
    }

    private Letter letter(String subject) {
        return new Letter(
                Organization.of("G22", "Văn phòng Chính phủ"),
                List.of(Organization.of("H41", "UBND tỉnh Nghệ An"), Organization.of("H26", "UBND thành phố Hà Nội")),
                new DocumentCode("7816", "VPCP-TTĐT"),
                DocumentKind.OFFICIAL_LETTER,
                subject,
                "Hà Nội",
                LocalDate.of(2026, 11, 25),
                WrittenDate.NONE,
                new Signer("", "Phó Chủ nhiệm", "Đỗ Quang Vinh"),
                List.of(pdf));
    }
}
