package vn.motcua.signing.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedFolder;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.signing.packet.CertificateHolder;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.Trust;

/**
 * Judges the signatures inside a PDF file. The file is read by EU DSS in a closed machine, which tells what is intact and how much of the file it is;
 * whom to believe is decided here. A certificate is judged for the time that a believed time stamp proves, with the
 * evidence that the file brings ({@link FileProofs}), or else for now.
 */
@Component
public class PdfSignatures {

    /** Larger files are not looked at. */
    public static final long LARGEST = 50L << 20;

    private final ClosedMachines machines;

    private final TrustPath trust;
    private final TrustThen then;
    private final AlgorithmList algorithms;
    private final Clock clock;

    PdfSignatures(ClosedMachines machines, TrustPath trust, TrustThen then, AlgorithmList algorithms, Clock clock) {
        this.machines = machines;
        this.trust = trust;
        this.then = then;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /**
     * Judges.
     *
     * @throws IOException if the file cannot be had, or the disk is full: nothing is known about it then
     */
    public PdfVerdict judge(InputStream pdf) throws IOException {
        Bounded bounded = new Bounded(pdf);
        ClosedOutcome<Optional<SeenFile>> outcome;
        try {
            outcome = machines.work(PdfSignatureWork.class, bounded, ClosedMachines.Question.NONE, PdfSignatures::read);
        } catch (IOException e) {
            if (bounded.exceeded()) return new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_LARGE);
            throw e;
        }
        return switch (outcome) {
            case ClosedOutcome.Failed<Optional<SeenFile>> failed ->
                new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_HEAVY);
            case ClosedOutcome.Answered<Optional<SeenFile>>(Optional<SeenFile> seen) ->
                seen.<PdfVerdict>map(this::judged)
                        .orElseGet(() -> new PdfVerdict.NotJudged(PdfVerdict.Reason.UNREADABLE));
        };
    }

    private PdfVerdict.Judged judged(SeenFile file) {
        Instant now = clock.instant();
        FileProofs proofs = new FileProofs(then, algorithms, file.evidence(), now);
        return new PdfVerdict.Judged(
                file.signatures().stream().map(one -> judge(one, proofs, now)).toList());
    }

    private PdfSignature judge(SeenSignature seen, FileProofs proofs, Instant now) {
        Instant claimed = seen.claimedMillis() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(seen.claimedMillis());
        List<X509Certificate> certificates = FileProofs.certificates(seen.certificates());
        Instant proven = proofs.proven(seen);
        X509Certificate signer = certificates.isEmpty() ? null : certificates.getFirst();
        AlgorithmStanding standing = standing(seen, signer, proven == null ? now : proven);
        return new PdfSignature(
                signer == null ? null : by(signer, seen.hash()),
                claimed,
                seen.stamped(),
                proven,
                seen.value().intact(),
                seen.coverage(),
                signer == null ? Trust.UNKNOWN_AUTHORITY : trust(signer, certificates, proofs, proven, now),
                standing,
                seen.covered(),
                signer != null && trust.ofOfficials(signer, proofs.all(certificates), proven == null ? now : proven)
                        ? CertificateHolder.official(signer)
                        : null);
    }

    private Trust trust(
            X509Certificate signer,
            List<X509Certificate> certificates,
            FileProofs proofs,
            @Nullable Instant proven,
            Instant now) {
        return proven == null
                ? trust.of(signer, proofs.all(certificates), now)
                : proofs.trust(signer, certificates, proven);
    }

    /** A certificate that the closed machine could read and this one cannot is one with a key that is not known here. */
    private AlgorithmStanding standing(SeenSignature seen, @Nullable X509Certificate signer, Instant at) {
        boolean strange = signer == null
                && !seen.certificates().isEmpty()
                && Keys.strange(seen.certificates().getFirst());
        if (signer == null && !strange) return AlgorithmStanding.REFUSED;
        return seen.value()
                .standing(signer == null ? AlgorithmStanding.UNKNOWN : algorithms.of(at, List.of(seen.hash()), signer));
    }

    private static SignedBy by(X509Certificate signer, String hash) {
        return CertificateHolder.of(signer)
                .signedBy(Keys.sort(signer.getPublicKey()).map(Algorithm::word).orElse("?") + ", " + hash);
    }

    private static Optional<SeenFile> read(DataInputStream answer, ClosedFolder folder) throws IOException {
        int count = answer.readInt();
        if (count == PdfSignatureWork.UNREADABLE) return Optional.empty();
        if (count == PdfSignatureWork.TOO_MANY) throw new IOException("more signatures than are looked at");
        if (count < 0 || count > PdfSignatureWork.MOST_SIGNATURES) throw new IOException("no such number");
        List<SeenSignature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(SeenSignature.read(answer));
        return Optional.of(new SeenFile(all, all.isEmpty() ? FileEvidence.NONE : evidence(folder)));
    }

    private static FileEvidence evidence(ClosedFolder folder) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(folder.take(PdfSignatureWork.EVIDENCE)))) {
            return FileEvidence.read(in);
        } catch (IOException e) { // a link, or nothing at all: no word of such a machine counts
            throw new IllegalArgumentException(e);
        }
    }

    /** Ends in an error behind the largest file. */
    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST;

        Bounded(@Nullable InputStream in) {
            super(in);
        }

        boolean exceeded() {
            return left < 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) left -= read;
            if (left < 0) throw new IOException("larger than what is looked at");
            return read;
        }
    }
}
