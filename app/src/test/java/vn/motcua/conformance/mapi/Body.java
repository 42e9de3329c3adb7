package vn.motcua.conformance.mapi;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts request bodies together: objects, and the dossiers, papers and steps of a system that nobody else's are mixed up with. */
final class Body {

    private static final AtomicInteger NUMBER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000));

    private Body() {}

    /** An object of names and values that follow one another. */
    static ObjectNode of(@Nullable Object... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        add(object, namesAndValues);
        return object;
    }

    static void add(ObjectNode object, @Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2)
            object.set((String) namesAndValues[i], Answer.JSON.valueToTree(namesAndValues[i + 1]));
    }

    static ArrayNode list(ObjectNode... objects) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ObjectNode object : objects) list.add(object);
        return list;
    }

    /** A dossier's code that nobody had before. */
    static String code() {
        return "H26.14-251125-" + NUMBER.incrementAndGet();
    }

    /** The smallest sensible dossier. */
    static ObjectNode dossier(String code) {
        return of(
                "MaHoSo", code,
                "MaTTHC", "1.001193",
                "TenTTHC", "Thủ tục đăng ký khai sinh",
                "MaLinhVuc", "G15-TP04",
                "TenLinhVuc", "Hộ tịch",
                "KenhThucHien", "2",
                "ChuHoSo", "Nguyễn Thị Lan",
                "LoaiDoiTuong", "1",
                "NgayTiepNhan", "20251103081500",
                "NgayHenTra", "20251106170000",
                "TrangThaiHoSo", "2",
                "HinhThuc", "0",
                "DonViXuLy", "UBND phường Ba Đình");
    }

    /** A dossier with every field that the interface knows, each with a value that tells it from the others. */
    static ObjectNode fullDossier(String code) {
        ObjectNode full = dossier(code);
        add(full, "SoBienNhan", "BN-17", "SoGiayToChuHoSo", "001190000123");
        add(full, "DinhDanhCHS", list(of("LoaiDinhDanh", "1", "SoDinhDanh", "001190000123")));
        add(full, "MaDoiTuong", "tech-17", "ThongTinKhac", "nộp thay", "Email", "lan@example.vn", "Fax", "0240000001");
        add(full, "SoDienThoai", "0900000001", "TrichYeuHoSo", "Đăng ký khai sinh cho con", "GhiChu", "cháu thứ hai");
        add(full, "NgayNopHoSo", "20251102220100", "NgayTra", "20251106101500", "NgayKetThucXuLy", "20251105160000");
        add(full, "NgayTuChoi", "", "ThongTinTra", "nhận tại quầy số 3", "NoiNopHoSo", "2");
        add(full, "HoSoCoThanhPhanSoHoa", "1", "TaiKhoanDuocXacThucVoiVNeID", "1", "DuocThanhToanTrucTuyen", "2");
        add(
                full,
                "DSKetNoiCSDL",
                list(of("MaCSDL", "1"), of("MaCSDL", "7")),
                "TaiLieuNop",
                list(paper("giấy chứng sinh")));
        add(full, "DanhSachLePhi", list(fee()), "DanhSachTepDinhKemKhac", list(otherPaper()));
        add(full, "DanhSachHoSoBoSung", list(supplement()), "DanhSachGiayToKetQua", list(result()));
        return full;
    }

    static ObjectNode paper(String name) {
        return of(
                "TepDinhKemId",
                "",
                "TenTepDinhKem",
                name,
                "IsDeleted",
                "False",
                "MaThanhPhanHoSo",
                "",
                "DuongDanTaiTepTin",
                "http://127.0.0.1:9/tep/1?khoa=a&b=c",
                "DuocSoHoa",
                "1",
                "DuocTaiSuDung",
                "2",
                "DuocLayTuKhoDMQG",
                "0",
                "MaKetQuaThayThe",
                null);
    }

    static ObjectNode fee() {
        return of(
                "TenPhiLePhi",
                "Lệ phí hộ tịch",
                "MaPhiLePhi",
                "LP01",
                "HinhThucThu",
                "1",
                "Gia",
                "8000",
                "LoaiPhiLePhi",
                "2");
    }

    static ObjectNode otherPaper() {
        return of("TenGiayTo", "Sổ hộ khẩu cũ", "SoLuong", 2, "LoaiGiayTo", 1);
    }

    static ObjectNode supplement() {
        return of(
                "HoSoBoSungId",
                31,
                "NguoiYeuCauBoSung",
                "Hoàng Minh Đức",
                "NoiDungBoSung",
                "Thiếu giấy chứng sinh",
                "NgayBoSung",
                "2025-11-04T09:30:00+07:00",
                "NguoiTiepNhanBoSung",
                "Hoàng Minh Đức",
                "ThongTinTiepNhan",
                "đã nhận đủ",
                "NgayTiepNhanBoSung",
                "2025-11-04T15:00:00",
                "TrangThaiBoSung",
                true,
                "DanhSachGiayToBoSung",
                list(paper("giấy chứng sinh bổ sung")),
                "DanhSachLePhiBoSung",
                list(fee()),
                "NgayHenTraTruoc",
                "20251105170000",
                "NgayHenTraMoi",
                "20251106170000");
    }

    static ObjectNode result() {
        return of(
                "TenGiayTo",
                "Giấy khai sinh",
                "MaThanhPhanHoSo",
                "",
                "GiayToId",
                "",
                "DuongDanTepTinKetQua",
                "http://127.0.0.1:9/ket-qua/1",
                "MaGiayToKetQua",
                "000.00.00.G15-KQ000017");
    }

    /** A step of a dossier, at a minute of its own. */
    static ObjectNode step(String code, int minute, String status) {
        return of(
                "MaHoSo",
                code,
                "NguoiXuLy",
                "Vũ Thị Mai",
                "ChucDanh",
                "Công chức tư pháp – hộ tịch",
                "ThoiDiemXuLy",
                "202511040%d%02d00".formatted(8 + minute / 60, minute % 60),
                "PhongBanXuLy",
                "Tư pháp",
                "NoiDungXuLy",
                "Bước " + minute,
                "TrangThai",
                status,
                "NgayBatDau",
                "20251104080000",
                "NgayKetThucTheoQuyDinh",
                "20251106170000");
    }
}
