package vn.motcua.conformance.mapi;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue of the planted portal: two procedures. */
final class PlantedProcedures {

    private static final String BIRTH = "1.001193";
    private static final String OTHER = "2.000815";

    private final Set<Flaw> flaws;
    private final int port;

    PlantedProcedures(Set<Flaw> flaws, int port) {
        this.flaws = flaws;
        this.port = port;
    }

    List<ObjectNode> list() {
        ObjectNode birth = Body.of("MATTHC", BIRTH, "TENTTHC", name(BIRTH));
        ObjectNode other = Body.of("MATTHC", OTHER, "TENTTHC", name(OTHER));
        return flaws.contains(Flaw.LIST_IS_SHORT) ? List.of(other) : List.of(birth, other);
    }

    private static String name(String code) {
        return code.equals(BIRTH) ? "Thủ tục đăng ký khai sinh" : "Chứng thực bản sao từ bản chính";
    }

    List<ObjectNode> services() {
        return List.of(Body.of(
                "MADVC",
                BIRTH + ".01",
                "TENDVC",
                "Đăng ký khai sinh",
                "MATTHC",
                BIRTH,
                "TENTTHC",
                name(BIRTH),
                "TENCOQUANBANHANH",
                "Bộ Tư pháp",
                "TENLINHVUC",
                "Hộ tịch",
                "APDUNGDVC",
                List.of(Body.of("MACOQUANTHUCHIEN", "H26", "MUCDO", 4))));
    }

    List<ObjectNode> decision(String id) {
        return id.equals("17")
                ? List.of(Body.of("SOQUYETDINH", "163/QĐ-BTP", "NGAYQUYETDINH", "2025-01-20", "TRICHYEU", "Công bố"))
                : List.of();
    }

    List<ObjectNode> fields(String caller) {
        String branch = flaws.contains(Flaw.BRANCH_IN_ONE_FORM) ? "G15" : caller;
        return List.of(Body.of("MALINHVUC", "G15-TP04", "TENLINHVUC", "Hộ tịch", "MANGANH", branch));
    }

    List<ObjectNode> full(String code) {
        if (!Set.of(BIRTH, OTHER).contains(code) && !flaws.contains(Flaw.UNKNOWN_PROCEDURE_IS_ANOTHER))
            return List.of();
        ObjectNode full = Body.of(
                "ID",
                code.equals(BIRTH) ? 1 : 2,
                "MATTHC",
                code,
                "TENTTHC",
                name(code),
                "LOAITTHC",
                "2",
                "TRANGTHAI",
                1,
                "IDQUYETDINHCONGBO",
                "17",
                "LINHVUCTHUCHIEN",
                fieldsOfOne(),
                "CACHTHUCTHUCHIEN",
                ways(),
                "TRINHTUTHUCHIEN",
                List.of(Body.of("TRUONGHOP", "", "TRINHTU", List.of(Body.of("TENTRINHTU", "Nộp")))),
                "CAPTHUCHIEN",
                List.of(Body.of("CAPTHUCHIEN", "3", "TENCAP", "Cấp xã")),
                "COQUANTHUCHIEN",
                List.of(Body.of("MADONVI", "H26.101", "TENDONVI", "UBND phường Ba Đình")),
                "KETQUATHUCHIEN",
                List.of(Body.of("MAKETQUA", "KQ1", "TENKETQUA", "Giấy khai sinh")),
                "THANHPHANHOSO",
                List.of(Body.of("TRUONGHOP", "", "GIAYTO", List.of(paper()))),
                "CANCUPHAPLY",
                List.of(Body.of("SOVANBAN", "60/2014/QH13", "TENVANBAN", "Luật Hộ tịch")));
        if (flaws.contains(Flaw.KEYS_ARE_MIXED)) full.put("MoTa", "");
        return List.of(full);
    }

    private List<ObjectNode> fieldsOfOne() {
        ObjectNode field = Body.of("MALINHVUC", "G15-TP04", "TENLINHVUC", "Hộ tịch");
        return flaws.contains(Flaw.TWO_FIELDS) ? List.of(field, field) : List.of(field);
    }

    private ObjectNode paper() {
        String form = "http://127.0.0.1:" + port + "/form.pdf";
        return Body.of(
                "MAGIAYTO",
                "GT1",
                "TENGIAYTO",
                "Tờ khai",
                "SOBANCHINH",
                1,
                "SOBANSAO",
                "",
                "TENMAUDON",
                "form.pdf",
                "URL",
                form);
    }

    private List<ObjectNode> ways() {
        if (flaws.contains(Flaw.NO_TIME_LIMIT)) return List.of(Body.of("KENH", 2, "THOIGIAN", List.of()));
        ObjectNode time =
                Body.of("THOIGIANGIAIQUYET", "1", "DONVITINH", "Ngày làm việc", "MOTA", "", "PHILEPHI", List.of(fee()));
        if (flaws.contains(Flaw.HALF_DAYS)) time.put("THOIGIANGIAIQUYET", "1.5");
        if (flaws.contains(Flaw.UNIT_IS_NULL)) time.putNull("DONVITINH");
        if (flaws.contains(Flaw.FEES_ARE_NULL)) time.putNull("PHILEPHI");
        return List.of(Body.of("KENH", 2, "THOIGIAN", List.of(time)));
    }

    private ObjectNode fee() {
        ObjectNode fee = Body.of("MAPHILEPHI", "1'", "SOTIEN", "8000", "DONVI", "Đồng", "MOTA", "");
        if (flaws.contains(Flaw.AMOUNT_IS_A_NUMBER)) fee.put("SOTIEN", 8000);
        if (flaws.contains(Flaw.FEE_WITHOUT_APOSTROPHE)) fee.put("MAPHILEPHI", "1");
        return fee;
    }
}
