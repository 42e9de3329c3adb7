package vn.motcua.dossier.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A dossier as it was told, put together again in the members of the contract, with its progress. */
public final class WireDossier {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private WireDossier() {}

    /** The item of a look-up: dates that were not told are empty texts. */
    public static ObjectNode of(NationalView dossier, List<NationalView.Step> steps) {
        ObjectNode item = MAKE.objectNode();
        put(item, ItemField.CODE, dossier.code());
        put(item, ItemField.PROCEDURE, dossier.procedure());
        put(item, ItemField.CHANNEL, dossier.channel());
        put(item, ItemField.APPLICANT, dossier.applicant());
        put(item, ItemField.APPLICANT_KIND, dossier.applicantKind());
        put(item, ItemField.STATUS, dossier.status());
        put(item, ItemField.UNIT, dossier.unit());
        put(item, ItemField.SUBMITTED, WireTime.write(dossier.submitted()));
        put(item, ItemField.RECEIVED, WireTime.write(dossier.received()));
        put(item, ItemField.DUE, WireTime.write(dossier.due()));
        put(item, ItemField.FINISHED, WireTime.write(dossier.finished()));
        put(item, ItemField.RETURNED, WireTime.write(dossier.returned()));
        put(item, ItemField.REFUSED, WireTime.write(dossier.refusedAt()));
        item.setAll(dossier.item());
        for (String list : WireNames.LISTS) item.set(list, MAKE.arrayNode());
        item.setAll(dossier.lists());
        ArrayNode progress = item.putArray("TienDoXuLy");
        steps.forEach(step -> progress.add(step(dossier.code(), step)));
        return item;
    }

    private static ObjectNode step(String code, NationalView.Step step) {
        return MAKE.objectNode()
                .put("MaHoSo", code)
                .put("NguoiXuLy", text(step.officer()))
                .put("ChucDanh", text(step.title()))
                .put("ThoiDiemXuLy", WireTime.write(step.at()))
                .put("PhongBanXuLy", text(step.department()))
                .put("NoiDungXuLy", text(step.content()))
                .put("TrangThai", step.status())
                .put("NgayBatDau", WireTime.write(step.began()))
                .put("NgayKetThucTheoQuyDinh", WireTime.write(step.due()));
    }

    private static void put(ObjectNode item, ItemField field, @Nullable String text) {
        item.put(field.wire(), text(text));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
