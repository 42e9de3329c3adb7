package vn.motcua.dossier.partner.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyView;
import vn.motcua.dossier.partner.PartnerRefusal;
import vn.motcua.dossier.partner.Speaking.Voice;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.procedure.record.OwnCode;

/** What agencies' systems read of procedures: lists of rows with the keys of the contract. */
@Component
public class Shared {

    private final SharedProcedures catalogue;
    private final Relevant relevant;
    private final ProcedureJson json;
    private final Nation nation;

    Shared(SharedProcedures catalogue, Relevant relevant, ProcedureJson json, Nation nation) {
        this.catalogue = catalogue;
        this.relevant = relevant;
        this.json = json;
        this.nation = nation;
    }

    /** LayDanhSachTTHC: all procedures that the agency or a unit below it carries out; refused rather than short. */
    public List<Map<String, Object>> procedures(AgencyView agency) {
        return relevant.of(agency).stream()
                .map(one -> ProcedureJson.row("MATTHC", one.code(), "TENTTHC", one.name()))
                .toList();
    }

    /** LayThuTuc: one of them, whole; refused if there is none. */
    public List<Map<String, Object>> procedure(Voice voice, String code) {
        return List.of(catalogue
                .find(code)
                .map(view -> json.of(view, voice.code().system()))
                .orElseThrow(() -> PartnerRefusal.PROCEDURE_UNKNOWN.at("maTTHC", code)));
    }

    /** LayDVC: the agency's procedures that can be applied for online. */
    public List<Map<String, Object>> services(Voice voice) {
        return relevant.of(voice.agency()).stream()
                .filter(ListedProcedure::online)
                .map(one -> {
                    Map<String, Object> row = ProcedureJson.row("MADVC", one.code() + ".01", "TENDVC", one.name());
                    row.putAll(ProcedureJson.row("MATTHC", one.code(), "TENTTHC", one.name()));
                    row.putAll(ProcedureJson.row(
                            "TENCOQUANBANHANH",
                            one.publisherName(),
                            "TENLINHVUC",
                            one.field().name()));
                    row.put(
                            "APDUNGDVC",
                            List.of(Map.of("MACOQUANTHUCHIEN", voice.code().text(), "MUCDO", one.serviceLevel())));
                    return row;
                })
                .toList();
    }

    /** LayQDCB: the decision with this key. The day is that since which the revision holds: the record does not tell when the decision was signed. */
    public List<Map<String, Object>> decision(String key) {
        return catalogue.all().stream()
                .filter(one -> one.decisionKey().equals(key) && !key.isEmpty())
                .limit(1)
                .map(one -> ProcedureJson.row(
                        "IDQUYETDINHCONGBO",
                        key,
                        "SOQUYETDINH",
                        one.decision(),
                        "NGAYQUYETDINH",
                        one.since().toString(),
                        "TRICHYEU",
                        "Quyết định công bố thủ tục hành chính của " + one.publisherName()))
                .toList();
    }

    /**
     * LayDanhMucLinhVuc: the fields, each once; MANGANH is an agency that publishes in it, the asker's own code where it does itself, as the asker writes it.
     */
    public List<Map<String, Object>> fields(Voice voice) {
        Map<Object, Map<String, Object>> rows = new LinkedHashMap<>();
        for (ListedProcedure one : catalogue.all()) {
            Map<String, Object> row = ProcedureJson.field(one.field());
            String branch = branch(one, voice);
            row.put("MANGANH", branch);
            Object code = Objects.requireNonNull(row.get("MALINHVUC"));
            if (branch.equals(voice.code().text())) rows.put(code, row);
            else rows.putIfAbsent(code, row);
        }
        return whole(rows.values());
    }

    /** LayDanhMucCanCuPhapLy: the legal documents on which procedures stand, each once. */
    public List<Map<String, Object>> bases() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        catalogue.all().stream()
                .flatMap(one -> one.bases().stream())
                .filter(basis -> !basis.number().isBlank())
                .forEach(basis -> rows.putIfAbsent(
                        basis.number(),
                        ProcedureJson.row(
                                "MACANCUPHAPLY", basis.number(),
                                "TENCANCUPHAPLY", basis.name(),
                                "NGAYBANHANH", basis.issued(),
                                "COQUANBANHANH", basis.issuer())));
        return whole(rows.values());
    }

    /** LayDanhMucThuTucThuocLoai: to which kind each procedure of the agency belongs. */
    public List<Map<String, Object>> kinds(AgencyView agency) {
        return relevant.of(agency).stream()
                .map(one -> ProcedureJson.row("MATTHC", one.code(), "TENTTHC", one.name(), "MALOAITHUTUC", one.kind()))
                .toList();
    }

    private String branch(ListedProcedure one, Voice voice) {
        if (one.publisher().filter(voice.agency().id()::equals).isPresent())
            return voice.code().text();
        CodeSystem system = voice.code().system();
        return one.publisher()
                .flatMap(nation::find)
                .map(agency -> Nation.code(agency, system))
                .filter(code -> !code.isEmpty())
                .or(() -> AgencyCode.parse(one.publisherCode()).map(AgencyCode::text))
                .orElseGet(() -> one.publisherName().isBlank() ? "" : OwnCode.agency(one.publisherName()));
    }

    private static List<Map<String, Object>> whole(java.util.Collection<Map<String, Object>> rows) {
        if (rows.isEmpty()) throw PartnerRefusal.NOT_WHOLE.because();
        return List.copyOf(rows);
    }
}
