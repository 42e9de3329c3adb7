package vn.motcua.procedure.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.text.Csv;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.RecordJson;

/** A record as rows of the table that {@link RecordTable} reads. Keys outside the national structure are left out: JSON lines keep them. */
final class RecordRows {

    static final List<String> HEADING = List.of(
            "MATTHC",
            "TENTTHC",
            "ID",
            "MACOQUANCONGBO",
            "TENCOQUANCONGBO",
            "QUYETDINH",
            "IDQUYETDINHCONGBO",
            "TRANGTHAI",
            "LOAITTHC",
            "TENLOAITTHC",
            "CAPTHUCHIEN.TENCAP",
            "CAPTHUCHIEN.CAPTHUCHIEN",
            "LINHVUCTHUCHIEN.MALINHVUC",
            "LINHVUCTHUCHIEN.TENLINHVUC",
            "TRINHTUTHUCHIEN.TRUONGHOP",
            "TRINHTUTHUCHIEN.TRINHTU.TENTRINHTU",
            "CACHTHUCTHUCHIEN.KENH",
            "CACHTHUCTHUCHIEN.THOIGIAN.THOIGIANGIAIQUYET",
            "CACHTHUCTHUCHIEN.THOIGIAN.DONVITINH",
            "CACHTHUCTHUCHIEN.THOIGIAN.MOTA",
            "CACHTHUCTHUCHIEN.THOIGIAN.PHILEPHI.MAPHILEPHI",
            "CACHTHUCTHUCHIEN.THOIGIAN.PHILEPHI.SOTIEN",
            "CACHTHUCTHUCHIEN.THOIGIAN.PHILEPHI.DONVI",
            "CACHTHUCTHUCHIEN.THOIGIAN.PHILEPHI.MOTA",
            "CACHTHUCTHUCHIEN.THOIGIAN.PHILEPHI.TENTEP",
            "DOITUONGTHUCHIEN.MADOITUONG",
            "DOITUONGTHUCHIEN.TENDOITUONG",
            "MOTADOITUONGTHUCHIEN",
            "THANHPHANHOSO.TRUONGHOP",
            "THANHPHANHOSO.GIAYTO.MAGIAYTO",
            "THANHPHANHOSO.GIAYTO.TENGIAYTO",
            "THANHPHANHOSO.GIAYTO.SOBANCHINH",
            "THANHPHANHOSO.GIAYTO.SOBANSAO",
            "THANHPHANHOSO.GIAYTO.TENMAUDON",
            "THANHPHANHOSO.GIAYTO.URL",
            "THANHPHANHOSO.GIAYTO.TAISUDUNG.NGUON",
            "THANHPHANHOSO.GIAYTO.TAISUDUNG.DIEUKIEN",
            "THANHPHANHOSO.GIAYTO.TAISUDUNG.CANCU",
            "KETQUATHUCHIEN.MAKETQUA",
            "KETQUATHUCHIEN.TENKETQUA",
            "CANCUPHAPLY.SOVANBAN",
            "CANCUPHAPLY.TENVANBAN",
            "CANCUPHAPLY.NGAYBANHANH",
            "CANCUPHAPLY.COQUANBANHANH",
            "COQUANTHUCHIEN.MADONVI",
            "COQUANTHUCHIEN.TENDONVI",
            "COQUANCOTHAMQUYEN.MADONVI",
            "COQUANCOTHAMQUYEN.TENDONVI",
            "COQUANDUOCUYQUYEN.MADONVI",
            "COQUANDUOCUYQUYEN.TENDONVI",
            "COQUANPHOIHOP.MADONVI",
            "COQUANPHOIHOP.TENDONVI",
            "DIACHITIEPNHAN",
            "YEUCAU",
            "TUKHOA",
            "MOTA",
            "TTHCLIENQUAN",
            "TTHCLIENQUAN.MATTHC",
            "TTHCLIENQUAN.TENTTHC",
            "TTHCLIENTHONG",
            "TTHCLIENTHONG.MATTHC",
            "TTHCLIENTHONG.TENTTHC",
            "SUKIENCUOCDOI",
            "MUCDODVC",
            "TENTIENGANH",
            "TOMTAT",
            "TOMTATTIENGANH");

    static final String HEADING_LINE = "\uFEFF" + Csv.line(HEADING);

    private final List<Map<String, String>> rows = new ArrayList<>();

    private RecordRows() {}

    /** The lines of a record. */
    static String of(ProcedureRecord record) {
        RecordRows rows = new RecordRows();
        rows.object(RecordJson.tree(record), "", 0);
        StringBuilder text = new StringBuilder();
        for (Map<String, String> row : rows.rows)
            text.append(Csv.line(
                    HEADING.stream().map(name -> row.getOrDefault(name, "")).toList()));
        return text.toString();
    }

    /** The rows of a record, each with what stands at which place. */
    static List<Map<String, String>> maps(ProcedureRecord record) {
        RecordRows rows = new RecordRows();
        rows.object(RecordJson.tree(record), "", 0);
        return rows.rows;
    }

    /** Puts an object at a row; the number of rows that it takes. */
    private int object(JsonNode node, String way, int row) {
        int used = 1;
        boolean named = way.isEmpty();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String path = way + each.getKey();
            JsonNode value = each.getValue();
            if (value.isArray()) used = Math.max(used, list(value, path, row));
            else if (value.isObject()) object(value, path + ".", row);
            else named |= put(path, value.asString(), row);
        }
        if (!named)
            HEADING.stream()
                    .filter(name -> own(name, way))
                    .findFirst()
                    .ifPresent(name -> put(name, RecordTable.NOTHING, row));
        return used;
    }

    private int list(JsonNode list, String path, int row) {
        int used = 0;
        for (JsonNode each : list) {
            if (each.isObject()) used += object(each, path + ".", row + used);
            else {
                put(path, each.asString(), row + used);
                used++;
            }
        }
        return used;
    }

    private boolean put(String path, String value, int row) {
        if (value.isEmpty() || !HEADING.contains(path)) return false;
        while (rows.size() <= row) rows.add(new LinkedHashMap<>());
        rows.get(row).put(path, value);
        return true;
    }

    private static boolean own(String name, String way) {
        return name.startsWith(way) && name.indexOf('.', way.length()) < 0;
    }
}
