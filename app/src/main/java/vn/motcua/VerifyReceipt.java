package vn.motcua;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.proof.Proof;
import vn.motcua.axis.proof.ProofCheck;
import vn.motcua.axis.receipt.ReceiptCheck;
import vn.motcua.axis.receipt.ReceiptStatement;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.database.StartupFailure;

/** Checks a receipt or a proof of the document axis, wherever one is: no server, no database, no network. */
final class VerifyReceipt implements LocalCommand {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(DatabaseClock.VIETNAM);

    @Override
    public String help() {
        return """
                axis verify-receipt FILE [--trust FILE] [--packet FILE]
                    Kiểm tra một biên nhận hoặc xác nhận của trục, không cần máy chủ / check a receipt or a proof of the axis, without any server
                      FILE  tệp do axis receipt hoặc axis proof ghi / written by axis receipt or axis proof
                      --trust  các chứng thư mà bạn tin, dạng PEM, tải ở /signing/ca / certificates that you believe, from /signing/ca
                      --packet  tệp gói tin cần đối chiếu / the packet that it should speak of""";
    }

    @Override
    public int run(CommandWords given, PrintStream out, PrintStream err) throws IOException {
        List<String> words = new ArrayList<>(given.words());
        Path trust = AuditWords.take(words, "--trust").map(AuditWords::file).orElse(null);
        Path packet = AuditWords.take(words, "--packet").map(AuditWords::file).orElse(null);
        if (words.size() != 1)
            throw new StartupFailure("Cần đúng một tệp biên nhận. Dùng: " + help(), "One receipt is needed.");
        byte[] file = Files.readAllBytes(AuditWords.file(words.getFirst()));
        List<X509Certificate> trusted = trust == null ? List.of() : certificates(trust);
        if (Proof.isOne(file))
            return VerifyProof.run(
                    ProofCheck.check(file, trusted),
                    packet == null ? null : sha256(packet),
                    trust != null,
                    given.json(),
                    out);
        ReceiptCheck.Verdict verdict = ReceiptCheck.check(file, trusted);
        boolean same = packet == null
                || verdict.statement() == null
                || verdict.statement().sha256().equals(sha256(packet));
        if (given.json())
            out.println(
                    JsonMapper.shared().writeValueAsString(json(verdict, trust != null, packet == null ? null : same)));
        else print(verdict, trust != null, packet == null ? null : same, out);
        return verdict.holds() && same ? 0 : 1;
    }

    private static void print(
            ReceiptCheck.Verdict verdict, boolean trustGiven, @Nullable Boolean same, PrintStream out) {
        boolean good = verdict.holds() && !Boolean.FALSE.equals(same);
        out.println(
                good ? "BIÊN NHẬN ĐÚNG / THE RECEIPT HOLDS" : "BIÊN NHẬN KHÔNG CÓ GIÁ TRỊ / THE RECEIPT DOES NOT HOLD");
        verdict.faults().forEach(fault -> out.println("  " + sentence(fault)));
        if (Boolean.FALSE.equals(same))
            out.println(
                    "  Tệp gói tin không phải gói tin mà biên nhận nói đến / the packet is not the one that the receipt speaks of");
        ReceiptStatement said = verdict.statement();
        if (said == null || !good) return;
        proven(said, verdict, out);
        X509Certificate root = verdict.chain().getLast();
        if (!trustGiven)
            out.printf(
                    "  CHƯA ĐỐI CHIẾU người ký: hãy dùng --trust, hoặc so dấu vân tay SHA-256 của chứng thư gốc với bản đã công bố / WHOSE SEAL it is was not checked: use --trust, or compare the root's fingerprint%n    %s%n",
                    fingerprint(root));
        if (Boolean.TRUE.equals(same)) out.println("  Tệp gói tin đúng là gói tin đó / the packet is that one");
        out.println(
                "  Không kiểm tra được khi không có mạng: chứng thư có bị thu hồi hay không / not checked here: whether a certificate was revoked");
    }

    private static void proven(ReceiptStatement said, ReceiptCheck.Verdict verdict, PrintStream out) {
        X509Certificate axis = verdict.chain().getFirst();
        out.printf(
                "  Đã chứng minh: lúc %s (giờ Việt Nam), trục đã nhận gói tin số %d do %s gửi, để chuyển cho %d nơi nhận%n",
                TIME.format(said.acceptedAt()),
                said.docId(),
                said.sender(),
                said.receivers().size());
        out.println("    proven: the axis took this packet over from this sender, for these receivers, at this time");
        if (!said.number().isEmpty())
            out.printf(
                    "  văn bản / document: %s%s%n",
                    said.number(), said.notation().isEmpty() ? "" : "/" + said.notation());
        out.printf("  SHA-256: %s (%,d byte)%n", said.sha256(), said.length());
        for (ReceiptStatement.Receiver each :
                said.receivers().stream().limit(20).toList())
            out.printf(
                    "  nơi nhận / receiver: %s, docId %d%s%n",
                    each.code(),
                    each.docId(),
                    each.agency() == null
                            ? ""
                            : ", do cơ quan kế thừa nhận / taken by its successor: " + each.agency());
        if (said.receivers().size() > 20)
            out.printf(
                    "  … và %d nơi khác (xem --json) / and more%n",
                    said.receivers().size() - 20);
        java.util.Objects.requireNonNull(verdict.receipt());
        out.printf(
                "  dòng nhật ký / line of the log: %d, ký lúc / signed at %s%n",
                verdict.receipt().proof().leaf(),
                TIME.format(verdict.receipt().proof().signedAt()));
        out.printf(
                "  người ký / sealed by: %s%n", axis.getSubjectX500Principal().getName());
    }

    private static Map<String, Object> json(ReceiptCheck.Verdict verdict, boolean trustGiven, @Nullable Boolean same) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holds", verdict.holds() && !Boolean.FALSE.equals(same));
        json.put("faults", verdict.faults().stream().map(Enum::name).toList());
        json.put("signerChecked", trustGiven);
        if (same != null) json.put("packet", same);
        if (verdict.receipt() != null) {
            json.put("statement", JsonMapper.shared().readTree(verdict.receipt().statement()));
            json.put("leaf", verdict.receipt().proof().leaf());
            json.put(
                    "root",
                    verdict.chain().isEmpty() ? "" : fingerprint(verdict.chain().getLast()));
        }
        return json;
    }

    static String sentence(ReceiptCheck.Fault fault) {
        return switch (fault) {
            case FORM ->
                "Không phải biên nhận hay xác nhận của trục, hoặc đã bị sửa / not a receipt or proof of the axis, or changed";
            case LOG -> "Dòng nhật ký không nằm trong nhật ký đã ký / the line is not in the signed log";
            case STATEMENT -> "Nội dung không khớp dòng nhật ký / the statement differs from the line of the log";
            case SEAL -> "Chữ ký của trục không đúng với nội dung / the axis's seal does not fit";
            case CHAIN ->
                "Các chứng thư không bảo đảm cho nhau hoặc đã hết hạn lúc ký / the certificates do not vouch for each other, or had ended";
            case NOT_TRUSTED -> "Không phải chứng thư mà bạn tin / not a certificate that you believe";
        };
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try {
            List<X509Certificate> all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toList());
            if (!all.isEmpty()) return all;
        } catch (CertificateException e) {
            // said below
        }
        throw new StartupFailure("Tệp --trust không có chứng thư nào.", "The file of --trust holds no certificate.");
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(digest(Files.readAllBytes(file)));
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(digest(certificate.getEncoded()));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
