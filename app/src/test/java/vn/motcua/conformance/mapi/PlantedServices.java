package vn.motcua.conformance.mapi;

import static vn.motcua.conformance.mapi.PlantedPortal.failure;
import static vn.motcua.conformance.mapi.PlantedPortal.success;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The services of the planted portal, but for dossiers and procedures. */
final class PlantedServices {

    private final Set<Flaw> flaws;
    private final PlantedDossiers dossiers;
    private final PlantedProcedures procedures;
    private final Map<String, ObjectNode> questions = new ConcurrentHashMap<>();
    private final Set<String> ratings = ConcurrentHashMap.newKeySet();

    PlantedServices(Set<Flaw> flaws, int port) {
        this.flaws = flaws;
        dossiers = new PlantedDossiers(flaws);
        procedures = new PlantedProcedures(flaws, port);
    }

    ObjectNode answer(Item request, PlantedSessions sessions, String path) {
        String user = sessions.user(request.text("session"));
        if (user == null) return failure("-2", "Phiên làm việc không còn");
        String agency = request.text("madonvi");
        if (!sessions.mayActFor(user, agency)) return failure("-4", "Không được làm việc thay đơn vị " + agency);
        String group = flaws.contains(Flaw.FORMS_ARE_TWO_AGENCIES) ? agency : PlantedSessions.normal(agency);
        String service = request.text("service");
        if (flaws.contains(Flaw.SHARING_PATH_ONLY_READS) && path.endsWith("/g") && service.startsWith("DongBo"))
            return failure("-5", "Chỉ đọc ở đây");
        if (flaws.contains(Flaw.MISTAKES_ARE_FAULTS) && request.at("data").isString())
            return failure("-99", "Lỗi nội bộ");
        if (service.equals("DongBoHoSoMC"))
            return dossiers.synchronise(group, request, sessions.repeatsAreUpdates(user));
        return answer(service, request, group);
    }

    private ObjectNode answer(String service, Item request, String group) {
        return switch (service) {
            case "LayDanhSachTTHC" -> success(page(procedures.list(), request));
            case "LayThuTuc" -> success(procedures.full(request.text("maTTHC")));
            case "LayDVC" ->
                success(
                        flaws.contains(Flaw.SERVICES_ARE_A_LIST)
                                ? procedures.services()
                                : Body.of("data", procedures.services()));
            case "LayQDCB" -> success(procedures.decision(request.text("idQDCB")));
            case "LayDanhMucLinhVuc" -> success(procedures.fields(request.text("madonvi")));
            case "LayDanhMucCoQuan" ->
                success(List.of(
                        Body.of("MADONVI", "G15", "TENDONVI", "Bộ Tư pháp", "CAPDONVI", 0),
                        Body.of("MADONVI", "H26", "TENDONVI", "UBND thành phố Hà Nội", "CAPDONVI", "1")));
            case "LayDanhMucTinhThanh" -> success(pairs("TINHTHANH", 34));
            case "LayDanhMucPhuongXa" -> success(communes());
            case "LayDanhMucDanToc" -> success(page(pairs("DANTOC", 54), request));
            case "TraCuuTechID" -> success(techId(request.text("mstorcmnd")));
            case "TraCuuHoSo" -> success(dossiers.find(group, request.text("mahoso")));
            case "CapNhatTienDoHoSoMC" -> dossiers.report(group, request);
            case "DongBoTrangThaiHoSo" ->
                failure("-6", "Không có hồ sơ " + new Item(request.at("data")).text("MaHoSo"));
            case "DongBoHoiDap" -> asked(request.list("data"));
            case "DongBoKetQuaHoiDapGuiTuDVCQG" -> success(List.of());
            case "DongBoDanhGia" -> rated(request.list("data"));
            case "LayDanhSachHoiDapBoCoQuan" -> success(questions.values());
            case "LayNoiDungTraLoiTheoCauHoi" -> success(List.of());
            default -> catalogue(service);
        };
    }

    private ObjectNode catalogue(String service) {
        if (!EnvelopeTests.LISTS.contains(service))
            return flaws.contains(Flaw.UNKNOWN_SERVICE_IS_FINE)
                    ? success(List.of())
                    : failure("-5", "Không có dịch vụ " + service);
        if (service.equals("LayDanhMucQuanHuyen") || !service.startsWith("LayDanhMuc"))
            return success(flaws.contains(Flaw.EMPTY_CATALOGUE_IS_NULL) ? null : List.of());
        return success(pairs(service.substring("LayDanhMuc".length()).toUpperCase(java.util.Locale.ROOT), 3));
    }

    private static List<ObjectNode> pairs(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Body.of("MA" + word, "" + i, "TEN" + word, "Tên thứ " + i))
                .toList();
    }

    private List<ObjectNode> communes() {
        List<ObjectNode> all = pairs("PHUONGXA", 3);
        if (!flaws.contains(Flaw.COMMUNES_WITHOUT_PARENT)) all.forEach(one -> one.put("MATINHTHANH", "1"));
        return all;
    }

    private static List<ObjectNode> techId(String number) {
        return Set.of("001190000123", "0101234565").contains(number)
                ? List.of(Body.of("TECHNICALID", "tech-" + number))
                : List.of();
    }

    private static List<ObjectNode> page(List<ObjectNode> all, Item request) {
        if (request.text("page").isEmpty()) return all;
        int size = Integer.parseInt(request.text("pagesize"));
        int from = (Integer.parseInt(request.text("page")) - 1) * size;
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + size));
    }

    private ObjectNode asked(List<Item> data) {
        if (data.stream().anyMatch(one -> one.text("HOIDAPID").isEmpty())) return failure("-1", "Thiếu mã câu hỏi");
        List<ObjectNode> taken = new ArrayList<>();
        for (Item one : data) {
            ObjectNode question = Body.of(
                    "HOIDAPID",
                    Long.parseLong(one.text("HOIDAPID")),
                    "NOIDUNG",
                    one.text("NOIDUNG"),
                    "TRALOIID",
                    0,
                    "TRANGTHAI",
                    1);
            String key = one.text("HOIDAPID") + (flaws.contains(Flaw.QUESTIONS_DOUBLE) ? " " + questions.size() : "");
            questions.put(key, question);
            taken.add(question);
        }
        return success(List.of());
    }

    private ObjectNode rated(List<Item> data) {
        for (Item one : data) {
            JsonNode month = one.at("NgayTongHop");
            if (!month.asString("").matches("(1[0-2]|[1-9])-\\d{4}")) return failure("-1", "Không có tháng này");
            if (!ratings.add(month + one.text("MaThuTuc") + one.text("NoiDung"))
                    && flaws.contains(Flaw.RATINGS_COME_ONCE)) return failure("1", "Đánh giá trùng");
        }
        return success(List.of());
    }
}
