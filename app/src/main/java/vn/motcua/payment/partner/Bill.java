package vn.motcua.payment.partner;

import java.util.List;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.Payer;

/**
 * A bill of the contract ({@code ThongTinBienLai}).
 *
 * @param dossier the dossier's code
 * @param title what it is for
 * @param payer who is to pay
 * @param lines of what it is made up
 */
record Bill(String dossier, String title, Payer payer, List<Line> lines) {

    private static final List<String> OF_FEES = List.of(
            "MaDVC",
            "TenDVC",
            "MaTTHC",
            "TenTTHC",
            "MaDonVi",
            "TenDonVi",
            "MaHoSo",
            "TKThuHuong",
            "MaNHThuHuong",
            "TenTKThuHuong");
    private static final List<String> OF_FINES = List.of(
            "MaLoaiHinhThuPhat",
            "TenLoaiHinhThuPhat",
            "MaCoQuanQD",
            "TenCoQuanQD",
            "KhoBac",
            "NgayQD",
            "SoQD",
            "ThoiGianViPham",
            "DiaDiemViPham",
            "TenNguoiViPham");
    private static final List<String> OF_BOTH =
            List.of("NoiDungThanhToan", "HoTenNguoiNop", "SoCMNDNguoiNop", "DiaChiNguoiNop");
    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 500;

    Bill {
        lines = List.copyOf(lines);
    }

    /** Reads it. Refused if something that its service needs is missing, or the sums differ. */
    static Bill of(Said said, Dong total) {
        boolean fine = switch (said.get("MaDichVu")) {
            case "1" -> true;
            case "2" -> false;
            default -> throw GatewayRefusal.FIELD_WRONG.because("MaDichVu");
        };
        (fine ? OF_FINES : OF_FEES).forEach(said::get);
        OF_BOTH.forEach(said::get);
        Dong items = Dong.sum(
                said.list("DSKhoanNop").stream().map(one -> one.dong("SoTien")).toList());
        if (!items.equals(total)) throw GatewayRefusal.SUMS_DIFFER.because("DSKhoanNop");
        List<Line> lines = fine ? fines(said) : fees(said);
        if (!Dong.sum(lines.stream().map(Line::amount).toList()).equals(total))
            throw GatewayRefusal.SUMS_DIFFER.because("PhiLePhi");
        String paper = said.text("SoCMNDNguoiNop", 50);
        return new Bill(
                said.text("MaHoSo", 255),
                said.text("NoiDungThanhToan", LONGEST_NAME),
                new Payer(
                        said.text("HoTenNguoiNop", LONGEST),
                        paper.matches("0*") ? "" : paper, // nine zeros stand for a number nobody knows
                        said.text("DiaChiNguoiNop", LONGEST_NAME),
                        null),
                lines);
    }

    private static List<Line> fines(Said said) {
        return said.list("DSKhoanNop").stream()
                .filter(one -> !one.dong("SoTien").isZero())
                .map(one -> Line.of(LineKind.FINE, name(one, "NoiDung"), one.dong("SoTien")))
                .toList();
    }

    private static List<Line> fees(Said said) {
        return said.list("PhiLePhi").stream()
                .filter(one -> !one.dong("SoTien").isZero())
                .map(one -> Line.of(kind(one.get("LoaiPhiLePhi")), name(one, "TenPhiLePhi"), one.dong("SoTien")))
                .toList();
    }

    private static LineKind kind(String written) {
        return switch (written) {
            case "1", "Phi" -> LineKind.CHARGE;
            case "2", "LePhi" -> LineKind.FEE;
            default -> throw GatewayRefusal.FIELD_WRONG.because("LoaiPhiLePhi");
        };
    }

    private static String name(Said one, String field) {
        String name = one.text(field, LONGEST_NAME);
        return name.isEmpty() ? "Phí, lệ phí" : name;
    }
}
