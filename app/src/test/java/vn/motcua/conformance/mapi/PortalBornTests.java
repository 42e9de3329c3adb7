package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Sections 6.5 and 6.7: answers to dossiers that were born on the portal, and ratings. */
class PortalBornTests extends MapiTest {

    private static ObjectNode status(String code) {
        return Body.of(
                "MaHoSo",
                code,
                "MaHoSoDonVi",
                "DV-17",
                "MaDoiTuong",
                "",
                "NoiDung",
                "Hồ sơ hợp lệ",
                "NgayXuLy",
                "20251104093000",
                "TrangThai",
                "2",
                "TaiLieuXuLy",
                List.of());
    }

    @Test
    @Says("6.5 DongBoTrangThaiHoSo: data is one object; a dossier that the portal does not know is refused")
    void theStatusOfAnUnknownDossierIsRefused() {
        String code = Body.code();
        assertThat(province()
                        .ask("DongBoTrangThaiHoSo", "type", "2", "data", status(code))
                        .failed()
                        .message())
                .contains(code);
        assertThat(province().lookUp(code)).isEmpty();
    }

    @Test
    @Says("6.5 DongBoTrangThaiHoSo: data is one object")
    void aListIsNoObject() {
        assertThat(province()
                        .ask("DongBoTrangThaiHoSo", "type", "2", "data", List.of())
                        .code())
                .isNotIn("0", "-5", "-99");
        assertThat(province().ask("DongBoTrangThaiHoSo", "type", "2").code()).isNotIn("0", "-5", "-99");
    }

    private static ObjectNode rating(int people, String share) {
        return Body.of(
                "NgayTongHop",
                "11-2025",
                "TongSoNguoiDanhGia",
                people,
                "PhanTramDanhGiaRatHaiLong",
                share,
                "PhanTramDanhGiaHaiLong",
                "30%",
                "PhanTramDanhGiaChuaHaiLong",
                "10%",
                "DanhSachNoiDungYKien",
                "",
                "MaThuTuc",
                "1.001193",
                "NoiDung",
                "Thái độ phục vụ",
                "PhanTramDanhGiaDichVuRatHaiLong",
                "60%",
                "PhanTramDanhGiaDichVuHaiLong",
                "30%",
                "PhanTramDanhGiaDichVuChuaHaiLong",
                "10%",
                "Madonvi",
                "000.00.00.H26",
                "TenDonVi",
                "UBND thành phố Hà Nội");
    }

    @Test
    @Says("6.7 DongBoDanhGia: for the current month, repeated with growing numbers")
    void ratingsComeAgainAndAgain() {
        for (int people = 1; people < 4; people++)
            province()
                    .ask("DongBoDanhGia", "data", List.of(rating(people, "60%")))
                    .succeeded();
    }

    @Test
    @Says("6.7 several subjects in one call, the same one twice")
    void severalRatingsComeInOneCall() {
        province()
                .ask(
                        "DongBoDanhGia",
                        "data",
                        List.of(
                                rating(5, "60%"),
                                rating(6, "50%"),
                                rating(5, "60%").put("NoiDung", "Thời gian giải quyết")))
                .succeeded();
    }

    @Test
    @Says("6.7 percentages are text such as 60%")
    void percentagesAreReadInEachForm() {
        for (String share : List.of("60%", "60", "60.5%", "60,5%", "100%", "0%", ""))
            province().ask("DongBoDanhGia", "data", List.of(rating(3, share))).succeeded();
    }

    @Test
    @Says("6.7 a month that is none is refused, and is no fault")
    void aMonthThatIsNoneIsRefused() {
        for (String month : List.of("13-2025", "tháng này", "2025-11")) {
            Answer answer = province()
                    .ask("DongBoDanhGia", "data", List.of(rating(3, "60%").put("NgayTongHop", month)));
            assertThat(answer.code()).as(month).isIn("0", "-1");
        }
        province()
                .ask("DongBoDanhGia", "data", List.of(rating(3, "60%").put("NgayTongHop", "1-2025")))
                .succeeded();
    }
}
