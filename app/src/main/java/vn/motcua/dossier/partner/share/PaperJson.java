package vn.motcua.dossier.partner.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.record.Count;
import vn.motcua.procedure.record.Paper;
import vn.motcua.procedure.record.PapersOfCase;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * Papers as clients bear them: a code each, a paper with several forms in several rows of the same code, and an address of a form that anybody can
 * fetch. The catalogue holds names of form files and not the files: the address is that of this portal's own printed blank form of the procedure.
 */
final class PaperJson {

    private PaperJson() {}

    static List<Map<String, Object>> of(ProcedureRecord record, String blankForm) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (PapersOfCase one : record.papers()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("TRUONGHOP", one.caseName());
            json.put(
                    "GIAYTO",
                    one.papers().stream()
                            .flatMap(paper -> rows(paper, blankForm).stream())
                            .toList());
            cases.add(json);
        }
        return cases;
    }

    private static List<Map<String, Object>> rows(Paper paper, String blankForm) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String form : paper.form().split(";\\s*", -1))
            if (!form.isBlank()) rows.add(row(paper, form.strip(), blankForm));
        return rows.isEmpty() ? List.of(row(paper, "", paper.url().isBlank() ? "" : blankForm)) : rows;
    }

    private static Map<String, Object> row(Paper paper, String form, String url) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("MAGIAYTO", paper.codeOrOurs());
        json.put("TENGIAYTO", paper.name());
        json.put("SOBANCHINH", count(paper.originals()));
        json.put("SOBANSAO", count(paper.copies()));
        json.put("TENMAUDON", form);
        json.put("URL", url);
        json.put("MA_KQ_THAYTHE", text(paper.other().get("MA_KQ_THAYTHE")));
        return json;
    }

    /** A whole number, or empty. */
    private static Object count(@Nullable Count count) {
        if (count == null || count.number().isEmpty() || count.number().getAsInt() < 0) return "";
        return count.number().getAsInt();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
