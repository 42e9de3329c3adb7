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
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.answer.RevocationAnswers;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.packet.CertificateHolder;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.stamp.Outages.Need;
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
    private final SigningKeys keys;
    private final Outages outages;
    private final Clock clock;

    Evidence(TrustStore trust, RevocationAnswers answers, SigningKeys keys, Outages outages, Clock clock) {
        this.trust = trust;
        this.answers = answers;
        this.keys = keys;
        this.outages = outages;
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
        return all.set();
    }

    /**
     * On a signature that is being made here, and on those that are in the file already. While there is none on ours nothing is signed, which is kept in mind (SR-63).
     *
     * @param ours its signer, and those of its stamp
     * @param before the signers in the file
     * @param holds whether all signatures in the file hold as they are, which is asked only if there is no evidence on one of them: it was revoked since, or its authority is gone
     * @throws Refused if there is none on ours, or none on another and the file does not hold without
     */
    EvidenceSet ours(List<List<byte[]>> ours, List<List<byte[]>> before, BooleanSupplier holds) {
        Gathering all = new Gathering(trust.known(), clock.instant());
        try {
            for (List<byte[]> one : ours) all.add(certificates(one));
            outages.here(Need.EVIDENCE);
        } catch (Refused none) {
            if (none.refusal() != SigningRefusal.LIST_MISSING) throw none;
            outages.away(Need.EVIDENCE, "");
            throw Refused.because(SigningRefusal.EVIDENCE_AWAY);
        }
        boolean asked = false;
        for (List<byte[]> one : before)
            try {
                all.add(certificates(one));
            } catch (Refused none) {
                if (!asked && !holds.getAsBoolean()) throw none;
                asked = true;
            }
        return all.set();
    }

    /** Tries whether there is evidence on what is signed here again, at most every so often; true if there is. */
    public boolean back() {
        if (!outages.due(Need.EVIDENCE)) return false;
        try {
            SigningKey any = keys.ofStamps().orElseThrow(() -> Refused.because(SigningRefusal.AUTHORITY_AWAY));
            new Gathering(trust.known(), clock.instant()).add(any.chain());
            outages.here(Need.EVIDENCE);
            return true;
        } catch (Refused still) {
            return false;
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
        private final Map<X509Certificate, byte[]> said = new LinkedHashMap<>();
        private final Set<X509CRL> lists = new LinkedHashSet<>();

        Gathering(TrustStore.Known known, Instant now) {
            this.known = known;
            this.now = now;
        }

        /** What there is of evidence is taken, also if it is refused for the rest. */
        void add(List<X509Certificate> brought) {
            if (brought.isEmpty() || !looked.add(brought.getFirst())) return;
            certificates.addAll(brought);
            List<X509Certificate> path = path(brought);
            certificates.addAll(path);
            Refused no = null;
            for (int i = 0; i + 1 < path.size(); i++)
                try {
                    revocation(path.get(i), path.get(i + 1));
                } catch (Refused refused) {
                    no = no == null ? refused : no;
                }
            if (no != null) throw no;
        }

        private List<X509Certificate> path(List<X509Certificate> brought) {
            try {
                return TrustPath.chain(brought.getFirst(), brought, known, now);
            } catch (GeneralSecurityException e) {
                return List.of();
            }
        }

        private void revocation(X509Certificate one, X509Certificate issuer) {
            boolean revoked = answers.speaksFor(issuer) ? answered(one, issuer) : listed(one, issuer);
            if (revoked) throw Refused.because(SigningRefusal.PDF_NOT_SIGNABLE);
        }

        private boolean answered(X509Certificate one, X509Certificate issuer) {
            try {
                BasicOCSPResp answer = answers.about(one, issuer);
                said.put(
                        one,
                        new OCSPRespBuilder()
                                .build(OCSPRespBuilder.SUCCESSFUL, answer)
                                .getEncoded());
                return answer.getResponses()[0].getCertStatus() != null; // null, as the library has it, means good
            } catch (OCSPException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean listed(X509Certificate one, X509Certificate issuer) {
            X509CRL list = known.list(one, issuer, now).orElse(null);
            if (list == null) {
                log.warn(
                        "There is no list of revoked certificates of {} that counts now",
                        issuer.getSubjectX500Principal());
                throw Refused.because(
                        SigningRefusal.LIST_MISSING,
                        CertificateHolder.of(issuer).name());
            }
            lists.add(list);
            return list.getRevokedCertificate(one) != null;
        }

        EvidenceSet set() {
            try {
                List<byte[]> ders = new ArrayList<>();
                for (X509Certificate one : certificates) ders.add(one.getEncoded());
                List<byte[]> crls = new ArrayList<>();
                for (X509CRL one : lists) crls.add(one.getEncoded());
                return new EvidenceSet(ders, crls, List.copyOf(said.values()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
