package vn.motcua.directory.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;

/** A line of a list of communes: the commune with its code and kind, and the province it belongs to. */
record CommuneLine(int number, String provinceCode, String code, String name, String type) {

    static final List<String> HEADING =
            List.of("province_code", "province_name", "commune_code", "commune_name", "commune_type");

    private static final Map<String, String> TYPES =
            Map.of("Phường", "Ward", "Xã", "Commune", "Đặc khu", "Special Zone", "Thị trấn", "Township");

    /** A line as it stands in the file; empty values where it is too short. */
    static CommuneLine of(int number, List<String> cells) {
        return new CommuneLine(number, cell(cells, 0), cell(cells, 2), cell(cells, 3), cell(cells, 4));
    }

    /** What is wrong with the line itself, in Vietnamese and English, or {@code null}. */
    @Nullable
    String wrong() {
        if (!provinceCode.matches("[0-9]{2}")) return "mã tỉnh phải có hai chữ số / a province code has two digits";
        if (!code.matches("[0-9]{5}")) return "mã xã phải có năm chữ số / a commune code has five digits";
        if (!TYPES.containsKey(type)) return "không rõ loại đơn vị / unknown kind of commune: " + type;
        if (!name.regionMatches(true, 0, type + " ", 0, type.length() + 1))
            return "tên không bắt đầu bằng loại đơn vị / the name does not begin with its kind: " + name;
        return null;
    }

    AgencyNames names() {
        String rest = name.substring(type.length() + 1);
        String lower = type.toLowerCase(java.util.Locale.ROOT) + " " + rest;
        return new AgencyNames(
                "Ủy ban nhân dân " + lower,
                "UBND " + lower,
                "People's Committee of " + plain(rest) + " " + TYPES.get(type));
    }

    NewAgency agency(AgencyId province) {
        return new NewAgency(names(), AgencyKind.COMMUNE, province, Contact.NONE, Map.of(CodeSystem.STATISTICAL, code));
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
