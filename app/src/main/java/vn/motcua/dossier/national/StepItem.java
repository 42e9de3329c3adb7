package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of progress as an agency's system tells it.
 *
 * @param code the dossier's
 * @param at when it was done; unknown if nothing was sent
 * @param status the dossier's status after it, as sent
 * @param number the sender's own count, where it sends one
 * @param more what else came, as JSON; {@code null} if nothing
 */
record StepItem(
        String code,
        @Nullable Instant at,
        String status,
        String officer,
        String title,
        String department,
        String content,
        @Nullable Instant began,
        @Nullable Instant due,
        @Nullable Integer number,
        @Nullable String more) {

    private static final int LONGEST_NAME = 50;
    private static final Set<String> KNOWN = Set.of(
            "mahoso",
            "thoidiemxuly",
            "trangthai",
            "nguoixuly",
            "chucdanh",
            "phongbanxuly",
            "noidungxuly",
            "ngaybatdau",
            "ngayketthuctheoquydinh",
            "sothutu");

    static StepItem read(JsonNode node) {
        Members in = Members.of(node);
        String number = in.text("SoThuTu", LONGEST_NAME);
        return new StepItem(
                in.required("MaHoSo", ItemField.CODE.longest()),
                in.time("ThoiDiemXuLy"),
                in.text("TrangThai", ItemField.STATUS.longest()),
                in.text("NguoiXuLy", LONGEST_NAME),
                in.text("ChucDanh", 200),
                in.text("PhongBanXuLy", 500),
                in.text("NoiDungXuLy", WireNames.LONGEST_TEXT),
                in.time("NgayBatDau"),
                in.time("NgayKetThucTheoQuyDinh"),
                number.matches("[0-9]{1,9}") ? Integer.valueOf(number) : null,
                in.others(KNOWN));
    }

    /** An agency's answer to a dossier that was born on the portal (DongBoTrangThaiHoSo), as the step that it is. */
    static StepItem answer(JsonNode node) {
        Members in = Members.of(node);
        return new StepItem(
                in.required("MaHoSo", ItemField.CODE.longest()),
                in.time("NgayXuLy"),
                in.text("TrangThai", ItemField.STATUS.longest()),
                "",
                "",
                "",
                in.text("NoiDung", WireNames.LONGEST_TEXT),
                null,
                null,
                null,
                in.others(Set.of("mahoso", "ngayxuly", "trangthai", "noidung")));
    }

    /** By this it is known: the same step again is the same. */
    UUID key() {
        return new ItemHash()
                .add(at == null ? "" : Long.toString(at.getEpochSecond()))
                .add(status)
                .add(content)
                .add(officer)
                .add(number == null ? null : number.toString())
                .key();
    }
}
