package vn.motcua.conformance.mapi;

import static vn.motcua.conformance.mapi.PlantedPortal.failure;
import static vn.motcua.conformance.mapi.PlantedPortal.success;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The dossiers of the planted portal, and their steps. */
final class PlantedDossiers {

    private static final Set<String> LISTS = Set.of(
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachTepDinhKemKhac",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua",
            "DinhDanhCHS",
            "DSKetNoiCSDL");
    private static final List<String> DATES = List.of("NgayTra", "NgayNopHoSo", "NgayKetThucXuLy", "NgayTuChoi");
    private static final List<String> STEP = List.of("MaHoSo", "ThoiDiemXuLy", "TrangThai", "NoiDungXuLy", "NguoiXuLy");

    private final Set<Flaw> flaws;
    private final Map<String, Held> held = new TreeMap<>();

    PlantedDossiers(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    /** A dossier by the names of its fields, whatever their case, and its steps by what identifies them. */
    private static final class Held {
        private final Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Map<String, ObjectNode> steps = new LinkedHashMap<>();
    }

    private String key(String group, String code) {
        return flaws.contains(Flaw.CODES_ARE_ONE_NATIONS) ? code : group + " " + code;
    }

    synchronized List<ObjectNode> find(String group, String code) {
        Held found = held.get(key(group, code));
        if (found == null && flaws.contains(Flaw.OTHERS_READ_ALONG))
            found = held.entrySet().stream()
                    .filter(one -> one.getKey().endsWith(" " + code))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        if (found == null) return List.of();
        ObjectNode item = Body.of();
        found.fields.forEach(item::set);
        item.set("TienDo", Answer.JSON.valueToTree(found.steps.values()));
        return List.of(item);
    }

    ObjectNode synchronise(String group, Item request, boolean repeatsAreUpdates) {
        if (!request.at("data").isArray()) return failure("-1", "data phải là một mảng");
        boolean updating = repeatsAreUpdates || isYes(request.text("isUpdating"));
        if (flaws.contains(Flaw.FETCHES_BEFORE_ANSWERING)) fetch(request.list("data"));
        Map<String, ObjectNode> failed = new LinkedHashMap<>();
        Map<String, Held> before = new TreeMap<>(held);
        for (Item dossier : request.list("data")) {
            String error = take(group, dossier, updating);
            if (error.isEmpty()) continue;
            failed.put(
                    dossier.text("MaHoSo"),
                    Body.of("MaHoSo", dossier.text("MaHoSo"), "error_code", error, "message", said(error)));
        }
        if (failed.isEmpty() || flaws.contains(Flaw.BAD_ONE_IS_SWALLOWED)) return success(List.of());
        if (flaws.contains(Flaw.ALL_OR_NOTHING)) restore(before);
        return complaint(failed);
    }

    private synchronized void restore(Map<String, Held> before) {
        held.clear();
        held.putAll(before);
    }

    private ObjectNode complaint(Map<String, ObjectNode> failed) {
        ObjectNode first = failed.values().iterator().next();
        String codes = flaws.contains(Flaw.BAD_ONE_IS_NOT_NAMED) ? "" : String.join(", ", failed.keySet());
        ObjectNode answer = failure(
                first.path("error_code").asString(), first.path("message").asString() + ": " + codes);
        answer.set("result", Answer.JSON.valueToTree(failed.values()));
        return answer;
    }

    private String said(String error) {
        if (!error.equals("3")) return "Hồ sơ không nhận được";
        return flaws.contains(Flaw.EXISTS_IS_NOT_SAID) ? "Hồ sơ trùng" : "Hồ sơ đã tồn tại";
    }

    private boolean isYes(String text) {
        if (flaws.contains(Flaw.ONE_FORM_OF_YES)) return text.equals("True");
        return Set.of("true", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    private String take(String group, Item dossier, boolean updating) {
        String code = dossier.text("MaHoSo");
        if (code.isBlank() || refused(dossier)) return "-1";
        if (flaws.contains(Flaw.TWO_AT_ONCE_ARE_TWO)) return takeCarelessly(group, dossier, updating);
        synchronized (this) {
            Held there = held.get(key(group, code));
            if (there == null && updating && flaws.contains(Flaw.UPDATE_NEEDS_A_RECORD)) return "-6";
            boolean exists = there != null && !updating && !flaws.contains(Flaw.INSERT_OVERWRITES);
            if (!exists || flaws.contains(Flaw.EXISTS_AND_CHANGES)) put(key(group, code), dossier);
            return exists ? "3" : "";
        }
    }

    private String takeCarelessly(String group, Item dossier, boolean updating) {
        boolean exists = !find(group, dossier.text("MaHoSo")).isEmpty();
        Thread.yield();
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (exists && !updating) return "3";
        synchronized (this) {
            put(key(group, dossier.text("MaHoSo")), dossier);
        }
        return "";
    }

    private boolean refused(Item dossier) {
        for (String date : DATES) {
            if (dossier.at(date).isNull() && flaws.contains(Flaw.NULL_DATE_IS_REFUSED)) return true;
        }
        return flaws.contains(Flaw.ABSENT_DATE_IS_REFUSED)
                        && dossier.at("NgayHenTra").isMissingNode()
                || flaws.contains(Flaw.ONE_PATTERN_OF_CODES)
                        && !dossier.text("MaHoSo").matches("[A-Z0-9.]+-\\d{6}-\\d+")
                || flaws.contains(Flaw.STATUS_IS_REQUIRED)
                        && dossier.text("TrangThaiHoSo").isEmpty()
                || flaws.contains(Flaw.LONG_NOTE_IS_REFUSED)
                        && dossier.text("GhiChu").length() > 2_000
                || flaws.contains(Flaw.NUMBERS_ARE_REFUSED)
                        && dossier.at("KenhThucHien").isNumber()
                || flaws.contains(Flaw.UNKNOWN_KEYS_ARE_REFUSED)
                        && dossier.json().has("TruongLa");
    }

    private void put(String key, Item dossier) {
        Held one = held.computeIfAbsent(key, absent -> new Held());
        if (flaws.contains(Flaw.UPDATE_DROPS_STEPS)) one.steps.clear();
        if (flaws.contains(Flaw.ABSENT_LISTS_ERASE)) one.fields.keySet().removeAll(LISTS);
        dossier.json().properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean list = LISTS.contains(field.getKey());
            boolean erases =
                    value.isNull() ? flaws.contains(Flaw.NULL_LISTS_ERASE) : flaws.contains(Flaw.EMPTY_LISTS_ERASE);
            if (list && value.isEmpty() && !erases) return;
            one.fields.merge(field.getKey(), cut(field.getKey(), value), list ? this::lists : (older, newer) -> newer);
        });
    }

    private JsonNode lists(JsonNode older, JsonNode newer) {
        if (!flaws.contains(Flaw.LISTS_GROW)) return newer;
        List<JsonNode> all = new ArrayList<>(older.values());
        all.addAll(newer.values());
        return Answer.JSON.valueToTree(all);
    }

    private JsonNode cut(String field, JsonNode value) {
        if (!value.isString()) return value;
        String text = value.asString();
        if (flaws.contains(Flaw.TEXT_IS_STRIPPED_OF_MARKUP)) text = text.replaceAll("<[^>]*>", "");
        if (DATES.contains(field) && !text.matches("\\d{14}")) text = "";
        return Answer.JSON.valueToTree(text.substring(0, Math.min(4_000, text.length())));
    }

    private static void fetch(List<Item> dossiers) {
        for (Item dossier : dossiers)
            for (Item paper : dossier.list("TaiLieuNop")) {
                URI address = URI.create(paper.text("DuongDanTaiTepTin"));
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    socket.setSoTimeout(6_000);
                    InputStream in = socket.getInputStream();
                    in.read();
                } catch (IOException silent) {
                    return;
                }
            }
    }

    synchronized ObjectNode report(String group, Item request) {
        if (!request.at("data").isArray()) return failure("-1", "data phải là một mảng");
        List<Item> steps = request.list("data");
        if (steps.size() > 10 && flaws.contains(Flaw.TEN_STEPS_AT_MOST)) return failure("-1", "Nhiều bước quá");
        List<String> unknown = new ArrayList<>();
        for (Item step : steps) {
            Held one = held.get(key(group, step.text("MaHoSo")));
            if (one == null) unknown.add(step.text("MaHoSo"));
            else add(one, step);
        }
        if (unknown.isEmpty() || flaws.contains(Flaw.STEPS_OF_NOBODY_ARE_TAKEN)) return success(List.of());
        return failure("-6", "Không có hồ sơ " + String.join(", ", unknown));
    }

    private void add(Held one, Item step) {
        String key = String.join("|", STEP.stream().map(step::text).toList());
        if (flaws.contains(Flaw.STEP_IS_ITS_TIME)) key = step.text("ThoiDiemXuLy");
        if (flaws.contains(Flaw.STEPS_DOUBLE)) key += one.steps.size();
        boolean older = one.steps.values().stream()
                .anyMatch(other -> other.path("ThoiDiemXuLy").asString("").compareTo(step.text("ThoiDiemXuLy")) > 0);
        if (older && flaws.contains(Flaw.STEPS_ONLY_FORWARD)) return;
        ObjectNode kept = ((ObjectNode) step.json()).deepCopy();
        kept.put("ThoiDiemXuLy", step.text("ThoiDiemXuLy"));
        one.steps.putIfAbsent(key, kept);
        if (flaws.contains(Flaw.STEP_TURNS_STATUS_BACK)) one.fields.put("TrangThaiHoSo", step.at("TrangThai"));
    }
}
