package vn.motcua.signing.validate;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.text.Worded;
import vn.motcua.signing.container.ContainerSignatures;
import vn.motcua.signing.container.ContainerVerdict;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.packet.PacketSignatures;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.pdf.PdfSignature;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;

/** Looks at a file that anybody brings, in a closed machine. Keeps nothing of it. */
@Component
public class ValidateFile {

    private static final int PIECE = 1 << 16;

    private final PdfSignatures pdf;
    private final PacketSignatures packets;
    private final ContainerSignatures containers;
    private final ReportSignatures reports;
    private final ObjectProvider<KnownFiles> known;

    ValidateFile(
            PdfSignatures pdf,
            PacketSignatures packets,
            ContainerSignatures containers,
            ReportSignatures reports,
            ObjectProvider<KnownFiles> known) {
        this.pdf = pdf;
        this.packets = packets;
        this.containers = containers;
        this.reports = reports;
        this.known = known;
    }

    /**
     * Looks at it.
     *
     * @param file read from its begin two or three times
     * @throws IOException if it cannot be had
     */
    public Validation look(PacketSource file) throws IOException {
        Bytes bytes = bytes(file);
        return switch (bytes.sort()) {
            case PDF -> {
                try (InputStream in = file.open()) {
                    yield pdf(bytes, pdf.judge(in));
                }
            }
            case XML -> {
                try (InputStream in = file.open()) {
                    yield packets.judgeStrange(in)
                            .map(found -> told(bytes, null, List.of(reports.of(found.verdict())), List.of())
                                    .holding(ended(found.enclosed())))
                            .orElseGet(() -> told(bytes, PdfVerdict.Reason.TOO_HEAVY, List.of(), List.of()));
                }
            }
            case ARCHIVE -> {
                try (InputStream in = file.open()) {
                    yield container(bytes, containers.judge(in));
                }
            }
            case OTHER -> told(bytes, Unread.SORT_NOT_JUDGED, List.of(), List.of());
        };
    }

    /** True if the file is, byte for byte, one that was issued here. */
    boolean issued(PacketSource file) throws IOException {
        return !here(new FileMarks(bytes(file).sha256(), List.of())).isEmpty();
    }

    private Validation container(Bytes bytes, ContainerVerdict verdict) {
        return switch (verdict) {
            case ContainerVerdict.NotJudged(ContainerVerdict.Unjudged reason) ->
                told(bytes, reason, List.of(), List.of());
            case ContainerVerdict.Judged judged ->
                told(bytes, null, reports.of(judged), List.of())
                        .holding(ended(judged.signatures().stream()
                                .flatMap(one -> one.digests().stream())
                                .distinct()
                                .toList()));
        };
    }

    private Validation pdf(Bytes bytes, PdfVerdict verdict) {
        return switch (verdict) {
            case PdfVerdict.NotJudged(PdfVerdict.Reason reason) -> told(bytes, reason, List.of(), List.of());
            case PdfVerdict.Judged judged ->
                told(
                        bytes,
                        null,
                        judged.signatures().stream().map(reports::of).toList(),
                        judged.signatures().stream()
                                .map(PdfSignature::covered)
                                .filter(one -> !one.isEmpty())
                                .toList());
        };
    }

    private Validation told(Bytes bytes, @Nullable Worded unread, List<SignatureReport> reports, List<String> covered) {
        List<SignatureReport> signed = reports.stream()
                .filter(one -> one.finding() != FileFinding.UNSIGNED && one.finding() != FileFinding.UNREADABLE)
                .toList();
        FileFinding finding = unread != null
                ? FileFinding.UNREADABLE
                : reports.stream()
                        .map(SignatureReport::finding)
                        .max(ValidateFile::graver)
                        .orElse(FileFinding.UNSIGNED);
        List<KnownFile> here =
                here(new FileMarks(bytes.sha256(), finding == FileFinding.REFUTED ? List.of() : covered));
        return new Validation(
                bytes.sort(),
                bytes.size(),
                bytes.sha256(),
                ended(finding, here) ? FileFinding.ENDED : finding,
                unread,
                signed,
                here,
                List.of());
    }

    /** Of the files that lie in another one those that were issued here and count no more. */
    private List<KnownFile> ended(List<String> digests) {
        if (digests.isEmpty()) return List.of();
        return here(new FileMarks(digests.getFirst(), digests.subList(1, digests.size()))).stream()
                .filter(one -> one.state() != KnownState.VALID)
                .toList();
    }

    private List<KnownFile> here(FileMarks marks) {
        return known.stream().flatMap(one -> one.by(marks).stream()).toList();
    }

    /** What was revoked or replaced may still be signed properly. */
    private static boolean ended(FileFinding finding, List<KnownFile> known) {
        return !known.isEmpty()
                && finding != FileFinding.REFUTED
                && known.stream().noneMatch(one -> one.state() == KnownState.VALID);
    }

    /** A file is no better than the worst of its signatures. */
    private static int graver(FileFinding one, FileFinding other) {
        List<FileFinding> order = List.of(
                FileFinding.VALID,
                FileFinding.DOUBTED,
                FileFinding.UNSIGNED,
                FileFinding.UNREADABLE,
                FileFinding.REFUTED);
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private record Bytes(FileSort sort, long size, String sha256) {}

    private static Bytes bytes(PacketSource file) throws IOException {
        try (InputStream in = file.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] head = in.readNBytes(FileSort.HEAD);
            digest.update(head);
            long size = head.length;
            byte[] piece = new byte[PIECE];
            for (int read; (read = in.read(piece)) > 0; size += read) digest.update(piece, 0, read);
            return new Bytes(FileSort.of(head), size, HexFormat.of().formatHex(digest.digest()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
