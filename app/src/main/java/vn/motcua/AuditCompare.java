package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.verify.Comparison;
import vn.motcua.audit.verify.ExportFile;
import vn.motcua.kernel.database.StartupFailure;

/** Two witnesses compare what they kept: two histories that were signed are found here. */
final class AuditCompare implements LocalCommand {

    @Override
    public String help() {
        return """
                audit compare FILE FILE [--key KEY|FILE]
                    So các điểm kiểm tra của hai bên chứng kiến / compare the checkpoints of two witnesses
                      FILE  tệp do audit witness hay audit export ghi / written by audit witness or audit export""";
    }

    @Override
    public int run(CommandWords given, PrintStream out, PrintStream err) throws IOException {
        AuditWords words = AuditWords.read(given, help());
        if (words.files().size() != 2)
            throw new StartupFailure("Cần đúng hai tệp. Dùng: " + help(), "Two files are needed.");
        try {
            Comparison comparison = Comparison.of(
                    new ExportFile(words.files().getFirst()),
                    new ExportFile(words.files().getLast()),
                    words.keys());
            if (given.json()) out.println(JsonMapper.shared().writeValueAsString(json(comparison)));
            else out.println(comparison.text());
            return comparison.outcome() == Comparison.Outcome.SAME_HISTORY ? 0 : 1;
        } catch (IllegalArgumentException | SQLException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", comparison.outcome().name());
        json.put("number", comparison.number());
        json.put("common", comparison.common());
        return json;
    }
}
