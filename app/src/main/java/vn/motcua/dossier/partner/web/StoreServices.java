package vn.motcua.dossier.partner.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.national.NationalRefusal;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.consent.AgencyReading;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.Reason;

/**
 * The query interface of the national store, as agencies' software speaks it: who asks, for which procedure and which kinds of result; then each file by its path. Only with
 * the owner's consent, which is asked for at the first query.
 */
@Configuration(proxyBeanMethods = false)
class StoreServices {

    private static final String GIVEN = "dossier.mapi.shared";
    private static final String KINDS = "DanhSachDanhMucKetQua";
    private static final int MOST_KINDS = 50;
    private static final int LONGEST = 200;

    @Bean
    MapiService findStoredPapersService(AgencyReading reading, Procedures procedures, Messages messages) {
        return new Named("TraCuuKhoGiayTo", call -> {
            OwnerNumber owner = OwnerNumber.of(call.get("SoDinhDanhChuSoHuu"))
                    .orElseThrow(
                            () -> NationalRefusal.MEMBER_NO_NUMBER.at("SoDinhDanhChuSoHuu", "SoDinhDanhChuSoHuu", "…"));
            String procedure = call.get("MaThuTuc");
            ProcedureView record = procedures
                    .inForce(ProcedureCode.of(procedure))
                    .orElseThrow(() -> NationalRefusal.MEMBER_NO_NUMBER.at("MaThuTuc", "MaThuTuc", procedure));
            Map<String, String> kinds = kinds(call);
            String asked = asked(call, messages);
            List<EntryView> found = reading.held(
                    owner,
                    call.voice().agency().id(),
                    named(kinds.keySet(), record.record()),
                    reason(call, procedure, asked),
                    call.partner().username());
            return Reply.found(
                    GIVEN,
                    Map.of("DanhSachGiayToKetQua", rows(call, asked, entry -> wanted(kinds, entry), found, reading)));
        });
    }

    @Bean
    MapiService readStoredPaperService(AgencyReading reading) {
        return new Named("LayTepKhoGiayTo", true, call -> {
            AgencyReading.ReadFile file =
                    reading.file(call.get("DuongDan"), call.voice().agency().id(), reason(call, "", ""));
            return Reply.found(GIVEN, new SentFile(file.bytes(), file.content()::get));
        });
    }

    /** Who asks: the channel says whether an officer does or somebody at the agency's own portal. */
    private static Reason reason(MapiCall call, String procedure, String asked) {
        String who = call.find("HoTenNguoiYeuCau").orElse("");
        String named = who.isEmpty()
                ? call.partner().username()
                : who + " (" + call.partner().username() + ")";
        return new Reason(
                call.voice().agency().id(),
                cut(named),
                procedure,
                cut(call.find("MaHoSo").orElse("")),
                LookGround.CONSENT,
                asked);
    }

    /** By which number and channel whoever asks is known to their own system: the owner reads it in the log. */
    private static String asked(MapiCall call, Messages messages) {
        return messages.text(
                Language.VI,
                "dossier.mapi.asked-by",
                cut(call.get("SoDinhDanhNguoiYeuCau")),
                cut(call.get("KenhThucHien")));
    }

    private static boolean wanted(Map<String, String> kinds, EntryView entry) {
        String number = kinds.getOrDefault(entry.kind(), "");
        return number.isEmpty() || number.equals(entry.number());
    }

    /** The kinds as the procedure's record calls them; others stand by their code. */
    private static List<ConsentKind> named(Set<String> kinds, ProcedureRecord record) {
        Map<String, String> names = new LinkedHashMap<>();
        for (PapersOfCase one : record.papers())
            for (Paper paper : one.papers()) names.putIfAbsent(paper.codeOrOurs(), paper.name());
        for (Outcome one : record.outcomes()) names.putIfAbsent(one.codeOrOurs(), one.name());
        return kinds.stream()
                .map(code -> ConsentKind.asked(code, names.getOrDefault(code, code)))
                .toList();
    }

    private static Map<String, String> kinds(MapiCall call) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (JsonNode one : call.body().list(KINDS, MOST_KINDS)) {
            String kind = one.path("MaKetQua").asString("");
            if (!kind.isBlank() && kind.length() <= LONGEST)
                kinds.put(kind, one.path("SoKyHieu").asString(""));
        }
        if (kinds.isEmpty()) throw vn.motcua.dossier.partner.PartnerRefusal.PARAMETER_MISSING.at(KINDS, KINDS);
        return kinds;
    }

    private static List<Map<String, Object>> rows(
            MapiCall call, String asked, Predicate<EntryView> wanted, List<EntryView> found, AgencyReading reading) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (EntryView entry : found) {
            if (!wanted.test(entry)) continue;
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("MaKetQua", entry.kind());
            row.put("TenGiayTo", entry.title());
            row.put("SoKyHieu", entry.number());
            row.put("CoQuanChuQuan", entry.issuer());
            row.put(
                    "DanhSachTepDinhKem",
                    List.of(Map.of(
                            "TenTep",
                            entry.fileName(),
                            "DuongDan",
                            reading.path(entry, call.voice().agency().id(), call.get("MaThuTuc"), asked))));
            rows.add(row);
        }
        return rows;
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
