package vn.motcua.vault.own;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.own.ExportPlan.Listed;
import vn.motcua.vault.own.ExportPlan.Part;
import vn.motcua.vault.own.ExportSheet.Said;

/** The list of the papers of a part, for programs and for people; what could not be read whole is told in both. */
@Component
class PaperIndex {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RecordSheets sheets;
    private final Messages messages;

    PaperIndex(RecordSheets sheets, Messages messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    List<Enclosed> of(ExportPlan plan, int number, Set<String> without) {
        Part part = plan.parts().get(number - 1);
        return List.of(
                ExportStore.held(
                        plan.named("index", ".json", number), "application/json", json(plan, number, part, without)),
                ExportStore.held(
                        plan.named("index", ".html", number),
                        "text/html",
                        sheets.page(sheet(plan, number, part, without))));
    }

    private static byte[] json(ExportPlan plan, int number, Part part, Set<String> without) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes("{\"exportedAt\":\"%s\",\"part\":%d,\"parts\":%d,\"entries\":[\n"
                .formatted(plan.now(), number, plan.parts().size())
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < part.papers().size(); i++) {
            if (i > 0) index.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
            index.writeBytes(JSON.writeValueAsBytes(line(part.papers().get(i), without)));
        }
        index.writeBytes("\n]}\n".getBytes(StandardCharsets.UTF_8));
        return index.toByteArray();
    }

    private static Map<String, Object> line(Listed one, Set<String> without) {
        EntryView entry = one.entry();
        boolean broken = without.contains(one.file());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id().toString());
        line.put("kind", entry.kind());
        line.put("title", entry.title());
        line.put("number", entry.number());
        line.put("issuer", entry.issuer());
        line.put("issued", text(entry.issued()));
        line.put("validUntil", text(entry.until()));
        line.put("origin", entry.origin().name());
        line.put("source", entry.source());
        line.put("state", entry.state().name());
        line.put("laidIn", entry.laid().toString());
        line.put("file", broken ? "" : one.file());
        line.put("fileName", entry.fileName());
        line.put("bytes", entry.bytes());
        line.put("sha256", entry.sha256());
        if (broken) line.put("error", "the file could not be read whole");
        return line;
    }

    private ExportSheet sheet(ExportPlan plan, int number, Part part, Set<String> without) {
        return new ExportSheet(
                messages.text(
                        Language.VI, "vault.copy.papers", number, plan.parts().size()),
                sheets.text("vault.copy.none"),
                others(part),
                List.of(
                        sheets.head("title", "vault.copy.entry"),
                        sheets.head("number", "vault.copy.notation"),
                        sheets.head("issuer", "vault.copy.issuer"),
                        sheets.head("issued", "vault.copy.issued"),
                        sheets.head("origin", "vault.copy.origin"),
                        sheets.head("state", "vault.copy.state"),
                        sheets.head("laidIn", "vault.copy.laid"),
                        sheets.head("file", "vault.copy.file")),
                part.papers().stream().map(one -> shown(one, without)).toList());
    }

    private List<Said> shown(Listed one, Set<String> without) {
        EntryView entry = one.entry();
        return List.of(
                Said.of(entry.title()),
                Said.of(entry.number()),
                Said.of(entry.issuer()),
                Said.of(text(entry.issued())),
                sheets.word(entry.origin()),
                sheets.word(entry.state()),
                RecordSheets.at(entry.laid()),
                file(one, without));
    }

    private Said file(Listed one, Set<String> without) {
        if (one.file().isEmpty()) return Said.of("");
        return without.contains(one.file())
                ? Said.of(sheets.text("vault.copy.broken"))
                : new Said(one.file(), one.file(), one.file());
    }

    /** The pages on what was done with the store that lie in the same part. */
    private static List<Said> others(Part part) {
        List<Said> all = new ArrayList<>();
        for (ExportPlan.Telling one : part.telling())
            if (one.file().name().endsWith(".html"))
                all.add(new Said(one.file().name(), one.title(), one.file().name()));
        return all;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
