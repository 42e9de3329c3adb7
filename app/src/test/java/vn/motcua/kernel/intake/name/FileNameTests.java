package vn.motcua.kernel.intake.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.TypeByContent;

/** Names that senders give files (D7), and the headers under which files are handed out. */
class FileNameTests {

    @Test
    void namesAreKeptAsPeopleReadThem() {
        assertThat(FileName.clean("Đơn đề nghị (bản 2).pdf")).isEqualTo("Đơn đề nghị (bản 2).pdf");
        assertThat(FileName.clean(Normalizer.normalize("Giấy ủy quyền.pdf", Normalizer.Form.NFD)))
                .isEqualTo("Giấy ủy quyền.pdf");
        assertThat(FileName.clean("😀.png")).isEqualTo("😀.png");
    }

    @Test
    void whatReachesOutHidesOrBreaksIsTakenAway() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Windows\\boot.ini")).isEqualTo("boot.ini");
        assertThat(FileName.clean("hoa\u202Efdp.exe")).isEqualTo("hoafdp.exe");
        assertThat(FileName.clean("a\0b\r\nc.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.clean("..")).isEqualTo("tep");
        assertThat(FileName.clean(" \u200B ")).isEqualTo("tep");
        assertThat(FileName.clean("\uD800.pdf")).isEqualTo(".pdf");
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(FileName.clean("ạ".repeat(300) + ".pdf"))
                .hasSize(FileName.LONGEST)
                .endsWith("ạ.pdf");
    }

    @Test
    void theHeaderIsReadableForOldClientsAndExactForOthers() {
        assertThat(FileName.attachment("Đơn xin.pdf"))
                .isEqualTo("attachment; filename=\"Don xin.pdf\"; filename*=UTF-8''%C4%90%C6%A1n%20xin.pdf");
        assertThat(FileName.attachment("a\"; x=\".pdf"))
                .isEqualTo("attachment; filename=\"a__ x__.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22.pdf");
        assertThat(FileName.attachment("con.pdf")).startsWith("attachment; filename=\"_con.pdf\"");
        assertThat(FileName.attachment("a\r\nSet-Cookie: x"))
                .doesNotContain("\r")
                .doesNotContain("\n");
    }

    @Test
    void filesAreSavedUnderTheTypeTheyHaveAndActOnNothing() {
        assertThat(FileHeaders.of("x.html", FileType.SVG, 5))
                .containsEntry("Content-Type", "image/svg+xml")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .hasEntrySatisfying(
                        "Content-Disposition", value -> assertThat(value).startsWith("attachment;"));
    }

    @Test
    void typesAreToldByBytes() {
        assertThat(type("%PDF-1.7")).isEqualTo(FileType.PDF);
        assertThat(type("MZ\u0090")).isEqualTo(FileType.PROGRAM);
        assertThat(type("#!/bin/sh")).isEqualTo(FileType.PROGRAM);
        assertThat(type("<?xml version='1.0'?><svg/>")).isEqualTo(FileType.SVG);
        assertThat(type("<html><script>")).isEqualTo(FileType.UNKNOWN);
        assertThat(type("Kính gửi")).isEqualTo(FileType.TEXT);
        assertThat(type("a\0b")).isEqualTo(FileType.UNKNOWN);
        assertThat(type("")).isEqualTo(FileType.EMPTY);
        assertThat(type("Rar!\u001a\u0007\0")).isEqualTo(FileType.OTHER_ARCHIVE);
        assertThat(type("{\\rtf1")).isEqualTo(FileType.RTF);
    }

    private static FileType type(String text) {
        return TypeByContent.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
