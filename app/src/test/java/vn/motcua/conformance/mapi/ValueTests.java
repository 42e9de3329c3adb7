package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Section 4: what the door takes, in whatever form existing systems write it, and how it answers. */
class ValueTests extends MapiTest {

    private static final List<String> DATES =
            List.of("NgayNopHoSo", "NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayTuChoi");
    private static final List<String> LISTS = List.of(
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachTepDinhKemKhac",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua",
            "DinhDanhCHS",
            "DSKetNoiCSDL");

    /** Puts a dossier in with some fields written otherwise, and gives what is stored. */
    private Item stored(@Nullable Object... fields) {
        String code = Body.code();
        ObjectNode dossier = Body.dossier(code);
        Body.add(dossier, fields);
        province().insert(dossier).succeeded();
        return province().stored(code);
    }

    @Test
    @Says("4 date-time: yyyyMMddHHmmss in Vietnam's time, no zone")
    void aTimeComesBackAsItWasSent() {
        for (String time : List.of("20251103000000", "20251103235959", "20240229120000", "20251231170001"))
            assertThat(stored("NgayTiepNhan", time).text("NgayTiepNhan")).isEqualTo(time);
    }

    @Test
    @Says({"4 no date: \"\"", "14.6 empty dates as \"\""})
    void anEmptyTextIsNoDate() {
        for (String date : DATES)
            assertThat(stored(date, "").text(date)).as(date).isEmpty();
    }

    @Test
    @Says({"4 no date: also JSON null", "14.6 empty dates as null"})
    void nullIsNoDate() {
        for (String date : DATES)
            assertThat(stored(date, null).text(date)).as(date).isEmpty();
    }

    @Test
    @Says({"4 no date: also the key absent", "14.6 empty dates absent"})
    void anAbsentKeyIsNoDate() {
        String code = Body.code();
        province().insert(Body.dossier(code).without(DATES)).succeeded();
        for (String date : DATES)
            assertThat(province().stored(code).text(date)).as(date).isEmpty();
    }

    @Test
    @Says("4 be lenient at the door: a date that is none does not cost the dossier its place")
    void aDateThatIsNoneIsNoFault() {
        for (String date : List.of("20251399000000", "3/11/2025", "hôm qua", "0", "99999999999999", "20250229000000")) {
            String code = Body.code();
            Answer answer = province().insert(Body.dossier(code).put("NgayTra", date), Body.dossier(Body.code()));
            assertThat(answer.code()).as(date + answer).isIn("0", "-1");
            if (answer.done())
                assertThat(province().stored(code).text("NgayTra")).isIn("", date);
            else assertThat(answer.message()).contains(code);
        }
    }

    @Test
    @Says("4 other date forms: ISO 8601 inside supplements")
    void supplementsHaveDatesInEitherForm() {
        for (String date : List.of(
                "2025-11-04T09:30:00+07:00",
                "2025-11-04T02:30:00Z",
                "2025-11-04T09:30:00",
                "2025-11-04",
                "20251104093000",
                "")) {
            ObjectNode supplement = Body.supplement().put("NgayBoSung", date);
            assertThat(stored("DanhSachHoSoBoSung", Body.list(supplement)).list("DanhSachHoSoBoSung"))
                    .as(date)
                    .hasSize(1);
        }
    }

    @Test
    @Says({"4 booleans: \"True\"/\"False\", \"0\"/\"1\", native, in any case", "14.6 booleans in four forms"})
    void aYesIsAYesInEachForm() {
        for (Object yes : new Object[] {"True", "true", "TRUE", "1", true})
            assertThat(stored("HoSoCoThanhPhanSoHoa", yes).yes("HoSoCoThanhPhanSoHoa"))
                    .as("" + yes)
                    .isTrue();
    }

    @Test
    @Says({"4 booleans: \"True\"/\"False\", \"0\"/\"1\", native, in any case", "14.6 booleans in four forms"})
    void aNoIsANoInEachForm() {
        for (Object no : new Object[] {"False", "false", "FALSE", "0", false, "", null})
            assertThat(stored("HoSoCoThanhPhanSoHoa", no).yes("HoSoCoThanhPhanSoHoa"))
                    .as("" + no)
                    .isFalse();
    }

    @Test
    @Says({"4 booleans in each form: isUpdating", "6.1 isUpdating: \"True\" / \"False\" (strings)"})
    void isUpdatingIsUnderstoodInEachForm() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        for (Object yes : new Object[] {"True", "true", "TRUE", "1", true, 1})
            assertThat(site.synchronise(yes, Body.dossier(code)).code())
                    .as("" + yes)
                    .isEqualTo("0");
        for (Object no : new Object[] {"False", "false", "FALSE", "0", false, 0})
            assertThat(site.synchronise(no, Body.dossier(code)).code())
                    .as("" + no)
                    .isEqualTo("3");
    }

    @Test
    @Says("4 booleans in each form: IsDeleted of a paper")
    void aRemovedPaperIsKnownInEachForm() {
        for (Object yes : new Object[] {"True", "1", true}) {
            ObjectNode paper = Body.paper("đã bỏ");
            Body.add(paper, "IsDeleted", yes);
            List<Item> papers =
                    stored("TaiLieuNop", Body.list(paper, Body.paper("còn"))).list("TaiLieuNop");
            assertThat(papers.stream().filter(one -> !one.yes("IsDeleted")).map(one -> one.text("TenTepDinhKem")))
                    .containsExactly("còn");
        }
    }

    @Test
    @Says({"4 empty lists: [], null or absent", "14.6 lists null"})
    void listsMayBeEmptyInEachForm() {
        for (String list : LISTS) {
            assertThat(stored(list, null).list(list)).as(list).isEmpty();
            assertThat(stored(list, List.of()).list(list)).as(list).isEmpty();
        }
    }

    @Test
    @Says("4 numbers and codes in dossiers are strings: a number is understood too")
    void numbersAreTakenForTheirText() {
        Item stored = stored(
                "KenhThucHien", 3, "TrangThaiHoSo", 4, "LoaiDoiTuong", 2, "HinhThuc", 1, "DuocThanhToanTrucTuyen", 1);
        assertThat(stored.text("KenhThucHien")).isEqualTo("3");
        assertThat(stored.text("TrangThaiHoSo")).isEqualTo("4");
        assertThat(stored.text("LoaiDoiTuong")).isEqualTo("2");
        assertThat(stored.text("HinhThuc")).isEqualTo("1");
    }

    @Test
    @Says("4 counts and identifiers of supplements are integers")
    void integersOfSupplementsAreTakenAsTextToo() {
        ObjectNode supplement = Body.supplement().put("HoSoBoSungId", "31");
        assertThat(stored("DanhSachHoSoBoSung", Body.list(supplement)).list("DanhSachHoSoBoSung"))
                .hasSize(1);
        ObjectNode other = Body.otherPaper().put("SoLuong", "2").put("LoaiGiayTo", "1");
        assertThat(stored("DanhSachTepDinhKemKhac", Body.list(other)).list("DanhSachTepDinhKemKhac"))
                .hasSize(1);
    }

    @Test
    @Says({"4 unknown keys: ignore", "14.6 unknown extra keys"})
    void unknownKeysAreIgnored() {
        ObjectNode paper = Body.paper("tờ khai");
        Body.add(paper, "MauSac", "xanh", "Kem", Map.of("a", List.of(1, 2)));
        Item stored = stored(
                "TruongLa",
                "gì đó",
                "Con",
                Map.of("MaHoSo", "khác"),
                "Mang",
                List.of(1, 2),
                "TaiLieuNop",
                Body.list(paper));
        assertThat(stored.text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
        assertThat(stored.list("TaiLieuNop")).hasSize(1);
    }

    @Test
    @Says("4 unknown keys of the envelope are ignored")
    void unknownKeysBesideTheEnvelopeAreIgnored() {
        province()
                .ask("LayDanhMucGioiTinh", "phienban", "2.0", "khac", Map.of("a", 1))
                .succeeded();
    }

    @Test
    @Says({"4 GhiChu below 2000: cut and warn rather than refuse", "14.6 GhiChu of 3000 characters"})
    void aLongNoteIsNoReasonToRefuse() {
        cut("GhiChu", 3_000);
    }

    @Test
    @Says("4 TrichYeuHoSo 1000: cut rather than refuse")
    void aLongAbstractIsNoReasonToRefuse() {
        cut("TrichYeuHoSo", 1_500);
    }

    @Test
    @Says("4 be lenient: no text is too long to be taken")
    void noTextIsTooLong() {
        for (String field : List.of(
                "ChuHoSo",
                "TenTTHC",
                "DonViXuLy",
                "ThongTinKhac",
                "ThongTinTra",
                "Email",
                "SoDienThoai",
                "SoBienNhan",
                "SoGiayToChuHoSo",
                "MaDoiTuong")) cut(field, 5_000);
    }

    private void cut(String field, int length) {
        String text = "Ghi chú dài, chữ ế ở giữa. ".repeat(length / 20).substring(0, length);
        String kept = stored(field, text).text(field);
        assertThat(kept).as(field).isNotEmpty();
        assertThat(text).as(field).startsWith(kept);
    }

    @Test
    @Says("4 TenTepDinhKem 4000, TenGiayTo of results 2000: cut rather than refuse")
    void longNamesOfPapersAreTaken() {
        String name = "tên tệp rất dài ".repeat(400);
        Item stored = stored(
                "TaiLieuNop",
                Body.list(Body.paper(name)),
                "DanhSachGiayToKetQua",
                Body.list(Body.result().put("TenGiayTo", name)));
        assertThat(name).startsWith(stored.list("TaiLieuNop").getFirst().text("TenTepDinhKem"));
        assertThat(name)
                .startsWith(stored.list("DanhSachGiayToKetQua").getFirst().text("TenGiayTo"));
    }

    @Test
    @Says("6.1 DuongDanTaiTepTin: long, with query strings")
    void longLinksAreKeptWhole() {
        String link = "http://127.0.0.1:9/tep?khoa=" + "a1%20&".repeat(500);
        Item stored = stored("TaiLieuNop", Body.list(Body.paper("x").put("DuongDanTaiTepTin", link)));
        assertThat(stored.list("TaiLieuNop").getFirst().text("DuongDanTaiTepTin"))
                .isEqualTo(link);
    }

    @Test
    @Says("6.1 DinhDanhCHS: an array; the national data exchange also shows one object")
    void theOwnersNumberMayBeAnObject() {
        Item stored = stored("DinhDanhCHS", Body.of("LoaiDinhDanh", "2", "SoDinhDanh", "000000001"));
        assertThat(stored.text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    @Says("4 text is text: quotes, line breaks, markup and letters of every plane come back")
    void everyLetterComesBack() {
        for (String text : List.of(
                "\"nháy\" và \\",
                "hai\ndòng\tcột",
                "<b>&amp;</b>",
                "𠮷 chữ Nôm 😀",
                "'; drop table dossier; --",
                "%s ${x} {0}"))
            assertThat(stored("GhiChu", text).text("GhiChu")).isEqualTo(text);
    }

    @Test
    @Says("beyond: a NUL in a text is no fault")
    void aNulIsNoFault() {
        String code = Body.code();
        Answer answer = province().insert(Body.dossier(code).put("GhiChu", "a\u0000b"), Body.dossier(Body.code()));
        assertThat(answer.code()).isIn("0", "-1");
    }

    @Test
    @Says("4 strict in what we answer: dates of a look-up are yyyyMMddHHmmss or empty")
    void datesAreAnsweredInOneForm() {
        Item stored = stored("NgayNopHoSo", "20251102220100", "NgayTra", "", "NgayKetThucXuLy", null);
        for (String date :
                List.of("NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayTuChoi"))
            assertThat(stored.text(date)).as(date).matches("|\\d{14}");
    }
}
