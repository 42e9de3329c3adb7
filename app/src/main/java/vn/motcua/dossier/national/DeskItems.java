package vn.motcua.dossier.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.life.DossierRows;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.flow.NationalStatus;

/** The dossiers of our own desk in the members of the contract, as any other agency's system would send them; beside these, their sequence. */
@Component
class DeskItems {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String FROM_THE_PORTAL = "1";
    private static final String AT_THE_AGENCY = "2";
    private static final int LONGEST_OFFICER = 50;

    private final JdbcClient jdbc;
    private final Messages messages;

    DeskItems(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Dossiers that changed since the nation was last told, the longest waiting first. */
    List<Waiting> waiting(List<Long> without, int most) {
        return jdbc.sql("""
                        select d.*, c.applicant from dossier.dossier d left join dossier.content c on c.dossier = d.id
                        where d.synced < d.version and d.id <> all (:without) order by d.id limit :most""")
                .param("without", without.toArray(Long[]::new))
                .param("most", most)
                .query((row, number) -> new Waiting(
                        DossierRows.DOSSIER.mapRow(row, number), row.getInt("synced"), row.getString("applicant")))
                .list();
    }

    /** What the nation was not told of their timelines, as steps of progress. */
    List<JsonNode> steps(List<Waiting> dossiers, Map<AgencyId, String> names) {
        List<JsonNode> steps = new ArrayList<>();
        jdbc.sql("""
                        select d.code, e.* from unnest(:ids::bigint[], :from::int[]) as w (id, told)
                        join dossier.dossier d on d.id = w.id join dossier.event e on e.dossier = w.id and e.number > w.told
                        order by e.dossier, e.number""")
                .param(
                        "ids",
                        dossiers.stream().map(one -> one.dossier().id().value()).toArray(Long[]::new))
                .param("from", dossiers.stream().map(Waiting::synced).toArray(Integer[]::new))
                .query((row, number) -> step(row.getString("code"), DossierRows.EVENT.mapRow(row, number), names))
                .list()
                .forEach(steps::add);
        return steps;
    }

    JsonNode item(Waiting waiting, String agency) {
        DossierView dossier = waiting.dossier();
        ObjectNode item = MAKE.objectNode()
                .put("MaHoSo", dossier.code().text())
                .put("MaTTHC", dossier.procedureCode())
                .put("TenTTHC", dossier.procedureName())
                .put("KenhThucHien", dossier.channel().code())
                .put("ChuHoSo", dossier.applicantName())
                .put("NgayNopHoSo", WireTime.write(dossier.submitted()))
                .put("NgayTiepNhan", WireTime.write(dossier.received()))
                .put("NgayHenTra", WireTime.write(dossier.due()))
                .put("NgayKetThucXuLy", WireTime.write(dossier.finished()))
                .put("NgayTra", WireTime.write(dossier.returned()))
                .put(
                        "NgayTuChoi",
                        dossier.status() == NationalStatus.NOT_ACCEPTED ? WireTime.write(dossier.finished()) : "")
                .put("TrangThaiHoSo", Integer.toString(dossier.status().code()))
                .put("HinhThuc", Integer.toString(dossier.returnWay().ordinal()))
                .put("DonViXuLy", agency)
                .put("NoiNopHoSo", dossier.account() == null ? AT_THE_AGENCY : FROM_THE_PORTAL)
                .put("PhienBan", dossier.version());
        if (waiting.applicant() != null) applicant(item, JSON.readValue(waiting.applicant(), Applicant.class));
        return item;
    }

    private static void applicant(ObjectNode item, Applicant applicant) {
        item.put("LoaiDoiTuong", Integer.toString(applicant.kind().code()))
                .put("SoGiayToChuHoSo", applicant.number())
                .put("SoDienThoai", applicant.phone())
                .put("Email", applicant.email());
        if (applicant.kind() != ApplicantKind.CITIZEN || !applicant.number().matches("[0-9]{9}|[0-9]{12}")) return;
        ArrayNode numbers = item.putArray("DinhDanhCHS");
        numbers.addObject()
                .put("LoaiDinhDanh", applicant.number().length() == 12 ? "1" : "2")
                .put("SoDinhDanh", applicant.number());
    }

    private JsonNode step(String code, EventView event, Map<AgencyId, String> names) {
        String act = messages.text(Language.VI, event.act());
        String step = event.step().isEmpty() ? act : act + ": " + event.step();
        return MAKE.objectNode()
                .put("MaHoSo", code)
                .put(
                        "NguoiXuLy",
                        event.who().length() > LONGEST_OFFICER
                                ? event.who().substring(0, LONGEST_OFFICER)
                                : event.who())
                .put("ThoiDiemXuLy", WireTime.write(event.at()))
                .put("PhongBanXuLy", event.agency() == null ? "" : names.getOrDefault(event.agency(), ""))
                .put("NoiDungXuLy", event.outcome().isEmpty() ? step : step + " – " + event.outcome())
                .put("TrangThai", Integer.toString(event.status().code()))
                .put("SoThuTu", event.number());
    }

    /**
     * A dossier that the nation is to be told of.
     *
     * @param dossier as it stands
     * @param synced up to which change the nation has it
     * @param applicant who applies, as JSON
     */
    record Waiting(
            DossierView dossier,
            int synced,
            @org.jspecify.annotations.Nullable String applicant) {}
}
