package vn.motcua;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.proof.ProofCheck;
import vn.motcua.axis.proof.ProofKind;
import vn.motcua.axis.proof.ProofStatement;
import vn.motcua.kernel.database.DatabaseClock;

/** Says what was found of a proof of the axis: that a receiver has not taken a packet, or never can. */
final class VerifyProof {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(DatabaseClock.VIETNAM);

    private VerifyProof() {}

    /**
     * Prints it; gives the exit code.
     *
     * @param packet the hash of a packet that it should speak of; {@code null} if none was given
     */
    static int run(
            ProofCheck.Verdict verdict, @Nullable String packet, boolean trustGiven, boolean json, PrintStream out) {
        ProofStatement said = verdict.statement();
        Boolean same = packet == null || said == null ? null : said.sha256().equals(packet);
        boolean good = verdict.holds() && !Boolean.FALSE.equals(same);
        if (json) out.println(JsonMapper.shared().writeValueAsString(json(verdict, good, trustGiven, same)));
        else print(verdict, good, trustGiven, same, out);
        return good ? 0 : 1;
    }

    private static void print(
            ProofCheck.Verdict verdict, boolean good, boolean trustGiven, @Nullable Boolean same, PrintStream out) {
        out.println(good ? "XÁC NHẬN ĐÚNG / THE PROOF HOLDS" : "XÁC NHẬN KHÔNG CÓ GIÁ TRỊ / THE PROOF DOES NOT HOLD");
        verdict.faults().forEach(fault -> out.println("  " + VerifyReceipt.sentence(fault)));
        if (Boolean.FALSE.equals(same))
            out.println(
                    "  Tệp gói tin không phải gói tin mà xác nhận nói đến / the packet is not the one that the proof speaks of");
        ProofStatement said = verdict.statement();
        if (said == null || !good) return;
        proven(said, out);
        out.printf(
                "  người ký / sealed by: %s%n",
                verdict.chain().getFirst().getSubjectX500Principal().getName());
        if (!trustGiven)
            out.printf(
                    "  CHƯA ĐỐI CHIẾU người ký: hãy dùng --trust, hoặc so dấu vân tay SHA-256 của chứng thư gốc với bản đã công bố / WHOSE SEAL it is was not checked: use --trust, or compare the root's fingerprint%n    %s%n",
                    VerifyReceipt.fingerprint(verdict.chain().getLast()));
        if (Boolean.TRUE.equals(same)) out.println("  Tệp gói tin đúng là gói tin đó / the packet is that one");
        out.println(
                "  Không kiểm tra được khi không có mạng: chứng thư có bị thu hồi hay không / not checked here: whether a certificate was revoked");
    }

    private static void proven(ProofStatement said, PrintStream out) {
        String when = TIME.format(said.statedAt());
        if (said.proof() == ProofKind.NOT_TAKEN)
            out.printf(
                    "  Đã chứng minh: đến %s (giờ Việt Nam), nơi nhận chưa lấy gói tin, chờ từ %s%n    proven: the receiver had not taken the packet by then%n",
                    when, TIME.format(said.acceptedAt()));
        else
            out.printf(
                    "  Đã chứng minh: gói tin được rút lúc %s (giờ Việt Nam) khi nơi nhận chưa lấy; nơi nhận không bao giờ lấy được nữa%n    proven: the receiver never took the packet and never can%n",
                    said.withdrawnAt() == null ? when : TIME.format(said.withdrawnAt()));
        out.printf(
                "  nơi gửi / sender: %s, docId %d%n  nơi nhận / receiver: %s, docId %d%s%n",
                said.sender(),
                said.docId(),
                said.receiver(),
                said.delivery(),
                said.agency() == null ? "" : ", cơ quan kế thừa / successor: " + said.agency());
        if (!said.number().isEmpty())
            out.printf(
                    "  văn bản / document: %s%s%n",
                    said.number(), said.notation().isEmpty() ? "" : "/" + said.notation());
        out.printf("  SHA-256: %s (%,d byte)%n", said.sha256(), said.length());
        out.printf("  phần mềm nơi nhận / receiver's software: %s%n", contact(said));
    }

    private static String contact(ProofStatement said) {
        if (!said.connected()) return "không có, văn thư nhận bằng tay / none, taken by hand";
        Instant last = said.lastCall();
        String failures = ", báo lỗi %d lần / failed %d times".formatted(said.failures(), said.failures());
        return (last == null
                        ? "chưa liên hệ lần nào / never called"
                        : "liên hệ lần cuối / last called " + TIME.format(last))
                + failures;
    }

    private static Map<String, Object> json(
            ProofCheck.Verdict verdict, boolean good, boolean trustGiven, @Nullable Boolean same) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", good);
        json.put("faults", verdict.faults().stream().map(Enum::name).toList());
        json.put("signerChecked", trustGiven);
        if (same != null) json.put("packet", same);
        if (verdict.statement() != null) json.put("statement", verdict.statement());
        if (!verdict.chain().isEmpty())
            json.put("root", VerifyReceipt.fingerprint(verdict.chain().getLast()));
        return json;
    }
}
