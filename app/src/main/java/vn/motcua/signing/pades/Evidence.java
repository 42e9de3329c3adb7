package vn.motcua.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.packet.CertificateHolder;
import vn.motcua.signing.trust.TrustPath;
import vn.motcua.signing.trust.TrustStore;

/**
 * What goes into a file besides its signatures, so that it can be judged in many years: certificates, and what is known of their revocation at once. Nothing is fetched from outside: our own
 * answers are made in process, other authorities' lists lie in the folder of trust.
 */
@Component
public class Evidence {

    private static final Logger log = LoggerFactory.getLogger(Evidence.class);

    private final TrustStore trust;
    private final RevocationAnswers answers;
    private final Clock clock;

    Evidence(TrustStore trust, RevocationAnswers answers, Clock clock) {
        this.trust = trust;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * On all these signers.
     *
     * @param signers each signer's certificate, then what came with it; what cannot be read, or leads to nobody believed here, is put in as it is
     * @throws Refused if one of them was revoked, or it is not to be known whether
     */
    public EvidenceSet of(List<List<byte[]>> signers) {
        Gathering all = new Gathering(trust.known(), clock.instant());
        for (List<byte[]> one : signers) all.add(certificates(one));
        try {
            return all.set();
        } catch (GeneralSecurityException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> certificates(List<byte[]> encoded) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] one : encoded)
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
        } catch (GeneralSecurityException e) { // a stranger's: it is left out
            return all;
        }
        return all;
    }

    /** Each certificate is looked at once. */
    private final class Gathering {
        private final TrustStore.Known known;
        private final Instant now;
        private final Set<X509Certificate> certificates = new LinkedHashSet<>();
        private final Set<X509Certificate> looked = new LinkedHashSet<>();
        private final Map<X509Certificate, X509Certificate> ours = new LinkedHashMap<>();
        private final Set<X509CRL> lists = new LinkedHashSet<>();

        Gathering(TrustStore.Known known, Instant now) {
            this.known = known;
            this.now = now;
        }

        void add(List<X509Certificate> brought) {
            if (brought.isEmpty() || !looked.add(brought.getFirst())) return;
            certificates.addAll(brought);
            List<X509Certificate> path = path(brought);
            certificates.addAll(path);
            for (int i = 0; i + 1 < path.size(); i++) revocation(path.get(i), path.get(i + 1));
        }

        private List<X509Certificate> path(List<X509Certificate> brought) {
            try {
                return TrustPath.chain(brought.getFirst(), brought, known, now);
            } catch (GeneralSecurityException e) {
                return List.of();
            }
        }

        private void revocation(X509Certificate one, X509Certificate issuer) {
            if (answers.speaksFor(issuer)) {
                ours.put(one, issuer);
                return;
            }
            Optional<X509CRL> list = known.list(one, issuer, now);
            if (list.isEmpty()) {
                log.warn(
                        "There is no list of revoked certificates of {} that counts now",
                        issuer.getSubjectX500Principal());
                throw Refused.because(
                        SigningRefusal.LIST_MISSING,
                        CertificateHolder.of(issuer).name());
            }
            if (list.get().getRevokedCertificate(one) != null) throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
            lists.add(list.get());
        }

        EvidenceSet set() throws GeneralSecurityException, OCSPException, IOException {
            List<byte[]> ders = new ArrayList<>();
            for (X509Certificate one : certificates) ders.add(one.getEncoded());
            List<byte[]> crls = new ArrayList<>();
            for (X509CRL one : lists) crls.add(one.getEncoded());
            List<byte[]> ocsps = new ArrayList<>();
            for (Map.Entry<X509Certificate, X509Certificate> one : ours.entrySet())
                ocsps.add(answer(one.getKey(), one.getValue()));
            return new EvidenceSet(ders, crls, ocsps);
        }

        private byte[] answer(X509Certificate one, X509Certificate issuer) throws OCSPException, IOException {
            var answer = answers.about(one, issuer);
            if (answer.getResponses()[0].getCertStatus() != null) // null, as the library has it, means good
            throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer)
                    .getEncoded();
        }
    }
}
