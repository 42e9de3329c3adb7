package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.verify.ExportFile;
import vn.motcua.audit.verify.Finding;
import vn.motcua.audit.verify.Verdict;
import vn.motcua.audit.verify.Verifier;

/** Checks the log: an export of it, or the rows of the database themselves. The server is not asked anything. */
final class AuditVerify implements LocalCommand {

    @Override
    public String help() {
        return """
                audit verify [FILE] [--witness FILE] [--key KEY|FILE] [--data DIR | --database-url URL]
                    Kiểm tra toàn bộ nhật ký, không cần tin máy chủ / check the whole log without trusting the server
                      FILE  tệp do audit export ghi; bỏ trống thì đọc thẳng cơ sở dữ liệu / an export; without it the database is read
                      --witness  các điểm kiểm tra giữ ở nơi khác / checkpoints that were kept elsewhere
                      --key  khoá công khai mà bạn tin / the public key that you believe""";
    }

    @Override
    public int run(CommandWords given, PrintStream out, PrintStream err) throws IOException {
        AuditWords words = AuditWords.read(given, help());
        Verifier verifier = new Verifier(words.keys());
        try {
            if (words.witness() != null) verifier.witness(new ExportFile(words.witness()));
            Verdict verdict = words.files().isEmpty()
                    ? AuditDatabase.read(given.data(), words.databaseUrl(), verifier::verify)
                    : verifier.verify(new ExportFile(words.files().getFirst()));
            if (given.json()) out.println(JsonMapper.shared().writeValueAsString(json(verdict)));
            else print(verdict, !words.keys().isEmpty(), out);
            return verdict.intact() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        } catch (SQLException e) {
            err.println("Không đọc được cơ sở dữ liệu / the database cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private static void print(Verdict verdict, boolean keysGiven, PrintStream out) {
        out.println(
                verdict.intact()
                        ? "NGUYÊN VẸN: không thấy dấu hiệu sửa đổi / INTACT: nothing was touched"
                        : "ĐÃ BỊ ĐỘNG ĐẾN / TAMPERED WITH");
        for (Finding finding : verdict.findings()) out.println("  " + finding.text());
        out.printf("  số mục / entries: %,d%n", verdict.entries());
        out.printf("  được chữ ký bảo đảm / vouched for by signatures: %,d%n", verdict.sealed());
        out.printf("  điểm kiểm tra đã ký / signed checkpoints: %,d%n", verdict.checkpoints());
        if (verdict.outside() > 0) out.printf("  khớp với bên ngoài / met from outside: %,d%n", verdict.outside());
        if (verdict.signedUntil() != null) out.println("  ký đến / signed until: " + verdict.signedUntil());
        for (String fingerprint : verdict.fingerprints())
            out.println("  khoá / key: " + fingerprint
                    + (keysGiven ? "" : "  ← hãy so với khoá đã công bố / compare it with the published one"));
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intact", verdict.intact());
        json.put("findings", verdict.findings().stream().map(AuditVerify::json).toList());
        json.put("entries", verdict.entries());
        json.put("sealed", verdict.sealed());
        json.put("checkpoints", verdict.checkpoints());
        json.put("outside", verdict.outside());
        json.put("signedUntil", verdict.signedUntil());
        json.put("keys", List.copyOf(verdict.fingerprints()));
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        return Map.of(
                "kind", finding.kind().name(),
                "from", finding.from(),
                "to", finding.to() - 1,
                "text", finding.text());
    }
}
