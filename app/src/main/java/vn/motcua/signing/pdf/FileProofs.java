package vn.motcua.signing.pdf;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.trust.AlgorithmList;
import vn.motcua.signing.trust.EvidenceThen;
import vn.motcua.signing.trust.TrustThen;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.Trust;

/**
 * What is proven of one file: which of its time stamps are to be believed, since when all below them was there, and what its evidence says. The last stamp is judged for now; one that it covers was there when the last one was made,
 * and is judged for that moment, and so on to the first signature: so a file may outlive the certificates in it, as long as somebody stamped it in time.
 */
final class FileProofs {

    /** How far a time stamp server's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TrustThen then;
    private final AlgorithmList algorithms;
    private final Instant now;
    private final List<X509Certificate> brought;
    private final List<Proof> proofs = new ArrayList<>();
    private EvidenceThen evidence;

    /** All that ends before was there at that time. */
    private record Proof(long end, Instant at) {}

    FileProofs(TrustThen then, AlgorithmList algorithms, FileEvidence file, Instant now) {
        this.then = then;
        this.algorithms = algorithms;
        this.now = now;
        this.brought = certificates(file.certificates());
        this.evidence = EvidenceThen.read(file.lists(), file.answers(), now);
        for (SeenWhole whole : file.stamps()) {
            if (!believed(whole.stamp(), there(whole.end()))) continue;
            Instant at = Instant.ofEpochMilli(whole.stamp().millis());
            if (whole.end() > file.begin()) evidence = EvidenceThen.read(file.lists(), file.answers(), at);
            proofs.add(new Proof(whole.end(), at));
        }
    }

    /** The earliest time at which the signature is proven to have been there; {@code null} if nothing believed proves any. */
    @Nullable
    Instant proven(SeenSignature signature) {
        Instant there = there(signature.end());
        Instant earliest = there;
        for (SeenStamp stamp : signature.stamps()) {
            Instant at = Instant.ofEpochMilli(stamp.millis());
            if (at.isBefore(earliest) && believed(stamp, there)) earliest = at;
        }
        return earliest.equals(now) ? null : earliest;
    }

    /** Whether the signer's certificate was to be believed then. */
    Trust trust(X509Certificate signer, List<X509Certificate> with, Instant at) {
        return then.of(signer, all(with), at, now, evidence);
    }

    /** What came with a signature, and what the file brings besides. */
    List<X509Certificate> all(List<X509Certificate> with) {
        List<X509Certificate> all = new ArrayList<>(with);
        all.addAll(brought);
        return all;
    }

    private Instant there(long end) {
        return proofs.stream()
                .filter(one -> one.end() > end)
                .map(Proof::at)
                .min(Instant::compareTo)
                .orElse(now);
    }

    /** A server whose certificate had run out, or was revoked, before the stamp is proven to have been there may not have made it when it says. */
    private boolean believed(SeenStamp stamp, Instant there) {
        List<X509Certificate> with = certificates(stamp.certificates());
        Instant at = Instant.ofEpochMilli(stamp.millis());
        if (with.isEmpty() || at.isAfter(there.plus(AHEAD))) return false;
        X509Certificate server = with.getFirst();
        return algorithms.of(there, List.of(stamp.hash()), server) == AlgorithmStanding.GOOD
                && TrustThen.stamps(server)
                && !at.isBefore(server.getNotBefore().toInstant())
                && then.of(server, all(with), there, now, evidence) == Trust.TRUSTED;
    }

    /** Those that can be read, from the first on. */
    static List<X509Certificate> certificates(List<byte[]> encoded) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] one : encoded)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
        } catch (CertificateException e) { // the signer's own comes first; those behind it only help
            return all;
        }
        return all;
    }
}
