package vn.motcua.dossier.national;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the contract spells the members of a dossier, so that another case means the same; which of them are lists; to what length texts are cut. */
final class WireNames {

    /** The lists of a dossier: an update that leaves one out, or sends it empty, leaves it as it was. */
    static final Set<String> LISTS = Set.of(
            "DinhDanhCHS",
            "DSKetNoiCSDL",
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachTepDinhKemKhac",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua");

    /** Yes-or-no members that are kept as 1 and 0. */
    static final Set<String> FLAGS = Set.of(
            "HoSoCoThanhPhanSoHoa",
            "TaiKhoanDuocXacThucVoiVNeID",
            "IsDeleted",
            "DuocSoHoa",
            "DuocLayTuKhoDMQG",
            "TrangThaiBoSung");

    static final int LONGEST_TEXT = 4_000;

    private static final Map<String, Integer> LONGEST = Map.of(
            "TrichYeuHoSo", 1_000,
            "GhiChu", 1_999, // the real portal refuses 2000 and more
            "TenGiayTo", 2_000,
            "DuongDanTaiTepTin", 8_000, // addresses of files are long, and half of one is none
            "DuongDanTepTinKetQua", 8_000);

    private static final Map<String, String> SPELLED = Stream.of(
                    LISTS.stream(),
                    FLAGS.stream(),
                    LONGEST.keySet().stream(),
                    Stream.of(
                            "TenTTHC",
                            "MaLinhVuc",
                            "TenLinhVuc",
                            "SoBienNhan",
                            "SoGiayToChuHoSo",
                            "MaDoiTuong",
                            "ThongTinKhac",
                            "Email",
                            "Fax",
                            "SoDienThoai",
                            "ThongTinTra",
                            "HinhThuc",
                            "NoiNopHoSo",
                            "DuocThanhToanTrucTuyen",
                            "LoaiDinhDanh",
                            "SoDinhDanh",
                            "MaCSDL",
                            "TepDinhKemId",
                            "TenTepDinhKem",
                            "MaThanhPhanHoSo",
                            "DuocTaiSuDung",
                            "MaKetQuaThayThe",
                            "TenPhiLePhi",
                            "MaPhiLePhi",
                            "HinhThucThu",
                            "Gia",
                            "LoaiPhiLePhi",
                            "SoLuong",
                            "LoaiGiayTo",
                            "HoSoBoSungId",
                            "NguoiYeuCauBoSung",
                            "NoiDungBoSung",
                            "NgayBoSung",
                            "NguoiTiepNhanBoSung",
                            "ThongTinTiepNhan",
                            "NgayTiepNhanBoSung",
                            "DanhSachGiayToBoSung",
                            "DanhSachLePhiBoSung",
                            "NgayHenTraTruoc",
                            "NgayHenTraMoi",
                            "GiayToId",
                            "MaGiayToKetQua"))
            .flatMap(Function.identity())
            .distinct()
            .collect(Collectors.toMap(WireNames::lower, Function.identity()));

    private WireNames() {}

    /** As the contract spells it; a name that it does not know stays as it came. */
    static String spelled(String name) {
        String known = SPELLED.get(lower(name));
        return known == null ? name : known;
    }

    static int longest(String name) {
        return LONGEST.getOrDefault(name, LONGEST_TEXT);
    }

    /** {@code "1"} or {@code "0"} for what means yes or no in any of the ways seen; else the text itself. */
    static String flag(String text) {
        return switch (lower(text)) {
            case "true", "1" -> "1";
            case "false", "0" -> "0";
            default -> text;
        };
    }

    /** True for what means yes. */
    static boolean yes(String text) {
        return Arrays.asList("true", "1").contains(lower(text.strip()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
