package vn.motcua.dossier.partner.share;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Communes;
import vn.motcua.dossier.partner.Speaking.Voice;
import vn.motcua.procedure.form.list.Lists;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.AudienceKind;
import vn.motcua.procedure.record.OwnCode;

/**
 * The small catalogues. Of most of them no client was seen to read anything; their keys follow the pattern of those that were seen: {@code MA…} and
 * {@code TEN…}, with the code of the parent where there is one.
 */
@Component
public class SmallCatalogues {

    private final Nation nation;
    private final Communes communes;

    SmallCatalogues(Nation nation, Communes communes) {
        this.nation = nation;
        this.communes = communes;
    }

    /** LayDanhMucCoQuan: all open agencies that carry a code, in the system of the caller's own code. */
    public List<Map<String, Object>> agencies(Voice voice) {
        return nation.all().stream()
                .filter(agency -> agency.code().isPresent())
                .map(agency -> {
                    Map<String, Object> row = ProcedureJson.row(
                            "MADONVI", Nation.code(agency, voice.code().system()), "TENDONVI", agency.name());
                    row.put("CAPDONVI", level(agency.kind()));
                    return row;
                })
                .toList();
    }

    /** LayDanhMucTinhThanh. */
    public List<Map<String, Object>> provinces() {
        return of("TINHTHANH", Lists.PROVINCES);
    }

    /** LayDanhMucPhuongXa: communes, wards and special zones with the province above them. */
    public List<Map<String, Object>> communes() {
        return communes.all().stream()
                .map(one -> ProcedureJson.row(
                        "MAPHUONGXA", one.code(), "TENPHUONGXA", one.name(), "MATINHTHANH", one.province()))
                .toList();
    }

    /** LayDanhMucQuocGia. */
    public List<Map<String, Object>> countries() {
        return of("QUOCGIA", Lists.NATIONALITIES);
    }

    /** LayDanhMucDanToc. */
    public List<Map<String, Object>> ethnicGroups() {
        return of("DANTOC", Lists.ETHNIC_GROUPS);
    }

    /** LayDanhMucCapThucHien. */
    public List<Map<String, Object>> levels() {
        return Arrays.stream(AdministrativeLevel.values())
                .filter(level -> !level.code().isEmpty())
                .map(level -> row("CAPTHUCHIEN", level.code(), level.published()))
                .toList();
    }

    /** LayDanhMucDoiTuong. */
    public List<Map<String, Object>> audiences() {
        return Arrays.stream(AudienceKind.values())
                .map(kind -> row("DOITUONG", "MC.DT." + OwnCode.figures(kind.published()), kind.published()))
                .toList();
    }

    /** LayDanhMucGioiTinh. */
    public List<Map<String, Object>> sexes() {
        return fixed("GIOITINH", "Không xác định", "Nam", "Nữ");
    }

    /** LayDanhMucTinhTrangHonNhan. */
    public List<Map<String, Object>> maritalStates() {
        return fixed(
                "TINHTRANGHONNHAN",
                "Chưa có thông tin",
                "Chưa kết hôn",
                "Đang có vợ/chồng",
                "Đã ly hôn hoặc góa vợ/chồng");
    }

    /** LayDanhMucTonGiao: organisations that the state recognises, with our own count. */
    public List<Map<String, Object>> religions() {
        return fixed(
                "TONGIAO",
                "Không",
                "Phật giáo",
                "Công giáo",
                "Tin lành",
                "Cao Đài",
                "Phật giáo Hòa Hảo",
                "Hồi giáo",
                "Cơ đốc Phục lâm",
                "Tôn giáo Baha'i",
                "Tịnh độ Cư sĩ Phật hội Việt Nam",
                "Đạo Tứ Ân Hiếu Nghĩa",
                "Bửu Sơn Kỳ Hương",
                "Phật giáo Hiếu Nghĩa Tà Lơn",
                "Minh Sư đạo",
                "Minh Lý đạo",
                "Bà-la-môn giáo",
                "Các Thánh hữu Ngày sau của Chúa Giê-su Ky-tô",
                "Tôn giáo khác");
    }

    /** LayDanhMucLePhi: the kinds of what the state takes, as procedures name them. */
    public List<Map<String, Object>> feeKinds() {
        return List.of(row("PHILEPHI", "1'", "Phí"), row("PHILEPHI", "2", "Lệ phí"));
    }

    /** LayDanhMucLoaiThuTuc. */
    public List<Map<String, Object>> kinds() {
        return List.of(
                row("LOAITHUTUC", "1", "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết"),
                row("LOAITHUTUC", "2", "TTHC được luật giao quy định chi tiết"),
                row("LOAITHUTUC", "3", "Khác"));
    }

    /** LayDanhMucNhomThuTuc: whose procedures they are. */
    public List<Map<String, Object>> groups() {
        return List.of(
                row("NHOMTHUTUC", "1", "Thủ tục hành chính do trung ương công bố"),
                row("NHOMTHUTUC", "2", "Thủ tục hành chính đặc thù của địa phương"));
    }

    private static List<Map<String, Object>> of(String word, Lists list) {
        return list.codes().stream()
                .map(code -> row(word, code, list.name(code)))
                .toList();
    }

    private static List<Map<String, Object>> fixed(String word, String... names) {
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(i -> row(word, Integer.toString(i), names[i]))
                .toList();
    }

    private static Map<String, Object> row(String word, String code, String name) {
        return ProcedureJson.row("MA" + word, code, "TEN" + word, name);
    }

    /** As procedures count levels: 0 central, 1 province, 2 district, 3 commune. */
    private static int level(AgencyKind kind) {
        return switch (kind.level()) {
            case CENTRAL -> 0;
            case PROVINCE -> 1;
            case DISTRICT -> 2;
            case COMMUNE -> 3;
        };
    }
}
