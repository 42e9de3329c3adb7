package vn.motcua.dossier.partner.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.ListedAgency;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.portal.PublicAddress;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.Audience;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.LegalBasis;
import vn.motcua.procedure.record.Level;
import vn.motcua.procedure.record.NamedAgency;
import vn.motcua.procedure.record.OwnCode;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.procedure.record.Related;

/** One procedure in the shape of {@code LayThuTuc}: every key that some client cannot do without is there, whatever the published record lacks. */
@Component
class ProcedureJson {

    private final Nation nation;
    private final PublicAddress address;

    ProcedureJson(Nation nation, PublicAddress address) {
        this.nation = nation;
        this.address = address;
    }

    /** The procedure, with agencies' codes in the system that the caller uses. */
    Map<String, Object> of(ProcedureView view, CodeSystem system) {
        ProcedureRecord record = view.record();
        Map<String, Object> json = new LinkedHashMap<>();
        head(json, view, system);
        json.put("LINHVUCTHUCHIEN", List.of(field(ListedProcedure.field(record))));
        json.put("TRINHTUTHUCHIEN", steps(record));
        json.put("CACHTHUCTHUCHIEN", ChannelJson.of(record));
        json.put("THANHPHANHOSO", PaperJson.of(record, address.of("/procedure/fill/" + view.code() + "/blank")));
        json.put(
                "CAPTHUCHIEN",
                record.levels().stream().map(ProcedureJson::level).toList());
        json.put("COQUANTHUCHIEN", agencies(record.agencies(), system));
        json.put("COQUANCOTHAMQUYEN", agencies(record.competent(), system));
        json.put("COQUANDUOCUYQUYEN", agencies(record.delegated(), system));
        json.put("COQUANPHOIHOP", agencies(record.involved(), system));
        json.put(
                "DOITUONGTHUCHIEN",
                record.audiences().stream().map(ProcedureJson::audience).toList());
        json.put(
                "KETQUATHUCHIEN",
                record.outcomes().stream()
                        .map(one -> row("MAKETQUA", one.codeOrOurs(), "TENKETQUA", one.name(), "TENTEP", "", "URL", ""))
                        .toList());
        json.put(
                "CANCUPHAPLY",
                record.legalBases().stream().map(ProcedureJson::basis).toList());
        json.put("TTHCLIENQUAN", related(record.related()));
        json.put("TTHCLIENTHONG", related(record.linked()));
        return json;
    }

    private void head(Map<String, Object> json, ProcedureView view, CodeSystem system) {
        ProcedureRecord record = view.record();
        json.put("ID", record.id().isBlank() ? Long.toString(view.procedure()) : record.id());
        json.put("MATTHC", view.code().text());
        json.put("TENTTHC", record.name());
        json.put("MACOQUANCONGBO", publisher(view, system));
        json.put("LOAITTHC", ListedProcedure.kind(record));
        json.put("TRANGTHAI", "1");
        json.put("MOTADOITUONGTHUCHIEN", record.audienceNote());
        json.put("MOTACOQUANTHUCHIEN", names(record.agencies()));
        json.put("MOTACOQUANTHAMQUYEN", names(record.competent()));
        json.put("DIACHITIEPNHAN", record.address());
        json.put("QUYETDINH", record.decision());
        json.put("IDQUYETDINHCONGBO", ListedProcedure.decisionKey(record));
        json.put("YEUCAU", record.conditions());
        json.put("TUKHOA", record.keywords());
        json.put("MOTA", record.description());
    }

    private String publisher(ProcedureView view, CodeSystem system) {
        return view.agency()
                .flatMap(nation::find)
                .map(agency -> Nation.code(agency, system))
                .filter(code -> !code.isEmpty())
                .orElseGet(
                        () -> code(new NamedAgency(view.record().agencyCode(), view.agencyName(), Map.of()), system));
    }

    private List<Map<String, Object>> agencies(List<NamedAgency> named, CodeSystem system) {
        return named.stream()
                .map(agency -> row("MADONVI", code(agency, system), "TENDONVI", agency.name()))
                .toList();
    }

    /** Its code; where the record has none, that of the only agency of this name, or else one of ours. */
    private String code(NamedAgency agency, CodeSystem system) {
        if (!agency.code().isBlank()) return agency.code();
        if (agency.name().isBlank()) return "";
        return nation.named(agency.name())
                .map((ListedAgency known) -> Nation.code(known, system))
                .filter(code -> !code.isEmpty())
                .orElseGet(() -> OwnCode.agency(agency.name()));
    }

    static Map<String, Object> field(Field field) {
        return row("MALINHVUC", field.codeOrOurs(), "TENLINHVUC", field.name());
    }

    private static List<Map<String, Object>> steps(ProcedureRecord record) {
        return record.steps().stream()
                .map(one -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("TRUONGHOP", one.caseName());
                    json.put(
                            "TRINHTU",
                            one.steps().stream()
                                    .map(step -> row("TENTRINHTU", step.words()))
                                    .toList());
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> level(Level level) {
        String name = level.name().isBlank()
                ? level.level().map(AdministrativeLevel::published).orElse("")
                : level.name();
        return row("CAPTHUCHIEN", level.level().map(AdministrativeLevel::code).orElse(level.code()), "TENCAP", name);
    }

    private static Map<String, Object> audience(Audience audience) {
        String code = audience.code().isBlank() ? "MC.DT." + OwnCode.figures(audience.name()) : audience.code();
        return row("MADOITUONG", code, "TENDOITUONG", audience.name());
    }

    private static Map<String, Object> basis(LegalBasis basis) {
        return row(
                "SOVANBAN", basis.number(),
                "TENVANBAN", basis.name(),
                "NGAYBANHANH", basis.issued(),
                "NGAYHIEULUC", basis.other().get("NGAYHIEULUC") instanceof String day ? day : "",
                "COQUANBANHANH", basis.issuer(),
                "DIACHITRUYCAP", "");
    }

    private static List<String> related(@Nullable Related related) {
        if (related == null) return List.of();
        if (!related.words().isBlank()) return List.of(related.words());
        return related.named().stream()
                .map(one -> one.code().isEmpty() ? one.name() : one.code())
                .toList();
    }

    private static String names(List<NamedAgency> agencies) {
        return String.join("; ", agencies.stream().map(NamedAgency::name).toList());
    }

    /** Keys and texts in turn. */
    static Map<String, Object> row(String... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) json.put(pairs[i], pairs[i + 1]);
        return json;
    }
}
