package vn.motcua.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.closed.ClosedOutcome;
import vn.motcua.signing.packet.CertificateHolder;
import vn.motcua.signing.trust.Algorithm;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.Keys;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.SignedBy;
import vn.motcua.signing.verdict.Trust;

/**
 * Judges the signatures inside a PDF file. The file is read by EU DSS in a closed machine, which tells what is intact and how much of the file it is;
 * whom to believe is decided here. A certificate is judged for the time that a believed time stamp proves, or else for now.
 */
@Component
public class PdfSignatures {

    /** Larger files are not looked at. */
    public static final long LARGEST = 50L << 20;

    private final ClosedMachines machines;
    /** How far a time stamp server's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

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
        ClosedOutcome<Optional<List<SeenSignature>>> outcome;
        try {
            outcome = machines.work(
                    PdfSignatureWork.class, bounded, ClosedMachines.Question.NONE, (answer, folder) -> read(answer));
        } catch (IOException e) {
            if (bounded.exceeded()) return new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_LARGE);
            throw e;
        }
        return switch (outcome) {
            case ClosedOutcome.Failed<Optional<List<SeenSignature>>> failed ->
                new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_HEAVY);
            case ClosedOutcome.Answered<Optional<List<SeenSignature>>>(Optional<List<SeenSignature>> seen) ->
                seen.<PdfVerdict>map(all -> new PdfVerdict.Judged(
                                all.stream().map(this::judge).toList()))
                        .orElseGet(() -> new PdfVerdict.NotJudged(PdfVerdict.Reason.UNREADABLE));
        };
    }

    private PdfSignature judge(SeenSignature seen) {
        Instant claimed = seen.claimedMillis() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(seen.claimedMillis());
        List<X509Certificate> certificates = certificates(seen.certificates());
        if (certificates.isEmpty())
            return new PdfSignature(
                    null,
                    claimed,
                    seen.stamped(),
                    null,
                    false,
                    seen.coverage(),
                    Trust.UNKNOWN_AUTHORITY,
                    false,
                    seen.covered());
        X509Certificate signer = certificates.getFirst();
        AlgorithmList.Standing standing = standing(seen.hash(), signer);
        boolean counts = standing == AlgorithmList.Standing.GOOD
                || standing == AlgorithmList.Standing.OLD && !algorithms.refusesOld();
        Instant now = clock.instant();
        Instant proven = proven(seen.stamps(), now);
        return new PdfSignature(
                by(signer, seen.hash()),
                claimed,
                seen.stamped(),
                proven,
                seen.intact() && counts,
                seen.coverage(),
                proven == null ? trust.of(signer, certificates, now) : then.of(signer, certificates, proven, now),
                standing == AlgorithmList.Standing.OLD,
                seen.covered());
    }

    /** The earliest time that a stamp proves whose server is believed. */
    private @Nullable Instant proven(List<SeenStamp> stamps, Instant now) {
        return stamps.stream()
                .filter(one -> believed(one, now))
                .map(one -> Instant.ofEpochMilli(one.millis()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean believed(SeenStamp stamp, Instant now) {
        List<X509Certificate> brought = certificates(stamp.certificates());
        Instant at = Instant.ofEpochMilli(stamp.millis());
        if (brought.isEmpty() || at.isAfter(now.plus(AHEAD))) return false;
        AlgorithmList.Standing standing = standing(stamp.hash(), brought.getFirst());
        return standing != AlgorithmList.Standing.REFUSED
                && TrustThen.stamps(brought.getFirst())
                && then.of(brought.getFirst(), brought, at, now) == Trust.TRUSTED;
    }

    private AlgorithmList.Standing standing(String hash, X509Certificate signer) {
        Optional<Algorithm> key = Keys.sort(signer.getPublicKey());
        Optional<Algorithm> digest = Algorithm.of(hash);
        return key.isEmpty() || digest.isEmpty()
                ? AlgorithmList.Standing.REFUSED
                : algorithms.of(digest.get(), key.get());
    }

    private static SignedBy by(X509Certificate signer, String hash) {
        return CertificateHolder.of(signer)
                .signedBy(Keys.sort(signer.getPublicKey()).map(Algorithm::word).orElse("?") + ", " + hash);
    }

    private static Optional<List<SeenSignature>> read(DataInputStream answer) throws IOException {
        int count = answer.readInt();
        if (count == PdfSignatureWork.UNREADABLE) return Optional.empty();
        if (count == PdfSignatureWork.TOO_MANY) throw new IOException("more signatures than are looked at");
        if (count < 0 || count > PdfSignatureWork.MOST_SIGNATURES) throw new IOException("no such number");
        List<SeenSignature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(SeenSignature.read(answer));
        return Optional.of(all);
    }

    private static List<X509Certificate> certificates(List<byte[]> encoded) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] one : encoded)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
        } catch (CertificateException e) {
            if (all.isEmpty()) return List.of(); // the signer's own; those behind it only help
        }
        return all;
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
