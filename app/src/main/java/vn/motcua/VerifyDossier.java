package vn.motcua;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.checkpoint.Checkpoint;
import vn.motcua.audit.checkpoint.SignedNote;
import vn.motcua.dossier.proof.DossierProof;
import vn.motcua.dossier.proof.DossierProofCheck;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.database.StartupFailure;

/** Checks what a citizen took home about her dossier, wherever she is: no server, no database, no network. */
final class VerifyDossier implements LocalCommand {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(DatabaseClock.VIETNAM);

    @Override
    public String help() {
        return """
                dossier verify FILE [--key KEY]
                    Kiểm tra nhật ký có ký của một hồ sơ, không cần máy chủ / check the signed log of a dossier, without any server
                      FILE  tệp tải ở trang hồ sơ hoặc do dossier proof ghi / from the dossier's page, or written by dossier proof
                      --key  khóa công khai của nhật ký mà bạn tin, xem ở /audit / the log's key that you believe, from /audit""";
    }

    @Override
    public int run(CommandWords given, PrintStream out, PrintStream err) throws IOException {
        List<String> words = new ArrayList<>(given.words());
        String key = AuditWords.take(words, "--key").orElse(null);
        if (words.size() != 1) throw new StartupFailure("Cần đúng một tệp. Dùng: " + help(), "One file is needed.");
        DossierProofCheck.Verdict verdict =
                DossierProofCheck.check(Files.readAllBytes(AuditWords.file(words.getFirst())), key);
        if (given.json()) out.println(JsonMapper.shared().writeValueAsString(json(verdict, key != null)));
        else print(verdict, key != null, out);
        return verdict.holds() ? 0 : 1;
    }

    private static void print(DossierProofCheck.Verdict verdict, boolean keyGiven, PrintStream out) {
        out.println(
                verdict.holds()
                        ? "NHẬT KÝ HỒ SƠ ĐÚNG / THE DOSSIER'S LOG HOLDS"
                        : "NHẬT KÝ HỒ SƠ KHÔNG ĐÚNG / THE DOSSIER'S LOG DOES NOT HOLD");
        verdict.faults().forEach(fault -> out.println("  " + sentence(fault)));
        if (!verdict.holds()) return;
        DossierProof proof = Objects.requireNonNull(verdict.proof());
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(proof.note()).text());
        out.printf("  hồ sơ / dossier: %s%n", proof.code());
        for (DossierProofCheck.Act act : verdict.acts())
            out.printf(
                    "  %3d  %s  %s %s%n",
                    act.number(), TIME.format(act.at()), act.act().isEmpty() ? act.event() : act.act(), act.to());
        out.printf(
                "  ký lúc / signed at: %s, %d dòng / lines, gốc / root %s%n",
                TIME.format(checkpoint.time()), checkpoint.size(), checkpoint.root());
        if (!keyGiven)
            out.printf(
                    "  CHƯA ĐỐI CHIẾU khóa ký: hãy dùng --key, hoặc so với khóa đã công bố / WHOSE LOG it is was not checked: use --key%n    %s%n",
                    proof.key());
    }

    private static Map<String, Object> json(DossierProofCheck.Verdict verdict, boolean keyGiven) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", verdict.holds());
        json.put("faults", verdict.faults().stream().map(Enum::name).toList());
        json.put("keyChecked", keyGiven);
        json.put("code", verdict.proof() == null ? null : verdict.proof().code());
        json.put("acts", verdict.acts().size());
        return json;
    }

    private static String sentence(DossierProofCheck.Fault fault) {
        return switch (fault) {
            case FORM -> "không phải tệp nhật ký hồ sơ, hoặc đã bị sửa / no log of a dossier, or changed";
            case LOG -> "có dòng không nằm trong nhật ký đã ký / a line is not in the signed log";
            case OTHER_THING -> "có dòng không nói về hồ sơ này / a line speaks of something else";
            case GAP -> "thiếu dòng: số thứ tự không liên tục / a line is missing: the numbers have a gap";
            case TIME -> "thời gian không theo thứ tự / the times are not in order";
            case OTHER_KEY ->
                "nhật ký ký bằng khóa khác với khóa bạn tin / signed with another key than the one you believe";
        };
    }
}
