package vn.motcua.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.signing.verdict.Trust;

/** Whether a certificate is to be believed: a path to a trusted root (RFC 5280), and no revocation list that names it. Asks nobody outside. */
@Component
public class TrustPath {

    private static final int LONGEST = 6;
    private static final Set<String> OTHERS = Set.of("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"); // time stamps, OCSP

    private final TrustStore store;

    TrustPath(TrustStore store) {
        this.store = store;
    }

    /**
     * Judges a certificate.
     *
     * @param brought certificates that came with the signature and may lead to a root
     * @param at the moment for which it is asked
     */
    public Trust of(X509Certificate certificate, List<X509Certificate> brought, Instant at) {
        return signs(certificate) ? believed(certificate, brought, at) : Trust.NOT_FOR_SIGNING;
    }

    /** The same of a certificate whose use its caller has looked at, such as that of a time stamp. */
    public Trust believed(X509Certificate certificate, List<X509Certificate> brought, Instant at) {
        TrustStore.Known known = store.known();
        try {
            Optional<PKIXCertPathBuilderResult> path = path(certificate, brought, known, at);
            return path.isPresent() ? revocation(path.get(), brought, known, at) : why(certificate, brought, known, at);
        } catch (GeneralSecurityException e) {
            return Trust.UNKNOWN_AUTHORITY;
        }
    }

    /** True if each authority between a certificate and its root has a list that counts, by which it goes into files as evidence; what our own authority certified is answered for here. */
    public boolean listed(X509Certificate certificate, List<X509Certificate> brought, Instant at) {
        TrustStore.Known known = store.known();
        try {
            List<X509Certificate> path = chain(certificate, brought, known, at);
            for (int i = 0; i + 1 < path.size(); i++)
                if (!known.own().issuers().contains(path.get(i + 1))
                        && known.list(path.get(i), path.get(i + 1), at).isEmpty()) return false;
            return !path.isEmpty();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** True if an authority that the operator believes for officials ({@code trust/officials}) leads to it. */
    public boolean ofOfficials(X509Certificate certificate, List<X509Certificate> brought, Instant at) {
        TrustStore.Known known = store.known();
        try {
            return chain(certificate, brought, known, at).stream().skip(1).anyMatch(known.officials()::contains);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Why there is no path now: perhaps there was one while the certificate held. */
    static Trust why(X509Certificate certificate, List<X509Certificate> brought, TrustStore.Known known, Instant at)
            throws GeneralSecurityException {
        boolean early = at.isBefore(certificate.getNotBefore().toInstant());
        boolean late = at.isAfter(certificate.getNotAfter().toInstant());
        Instant then = certificate.getNotBefore().toInstant();
        if (early || late)
            if (path(certificate, brought, known, then).isPresent()) return early ? Trust.NOT_YET : Trust.EXPIRED;
        return Trust.UNKNOWN_AUTHORITY;
    }

    /** The path from a certificate to its root, both among them, as it held at a moment; empty if there was none. */
    public static List<X509Certificate> chain(
            X509Certificate certificate, List<X509Certificate> brought, TrustStore.Known known, Instant at)
            throws GeneralSecurityException {
        Optional<PKIXCertPathBuilderResult> found = path(certificate, brought, known, at);
        return found.isEmpty() ? List.of() : certificates(found.get());
    }

    private static List<X509Certificate> certificates(PKIXCertPathBuilderResult path) {
        List<X509Certificate> all = new ArrayList<>();
        for (Certificate one : path.getCertPath().getCertificates()) all.add((X509Certificate) one);
        all.add(path.getTrustAnchor().getTrustedCert());
        return all;
    }

    private static Optional<PKIXCertPathBuilderResult> path(
            X509Certificate certificate, List<X509Certificate> brought, TrustStore.Known known, Instant at)
            throws GeneralSecurityException {
        if (known.roots().isEmpty()) return Optional.empty();
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(known.anchors(), target);
        parameters.addCertStore(known.store(withLeaf(certificate, brought)));
        parameters.setDate(Date.from(at));
        parameters.setMaxPathLength(LONGEST);
        parameters.setRevocationEnabled(false);
        try {
            return Optional.of((PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters));
        } catch (CertPathBuilderException e) {
            return Optional.empty();
        }
    }

    private static Trust revocation(
            PKIXCertPathBuilderResult path, List<X509Certificate> brought, TrustStore.Known known, Instant at)
            throws GeneralSecurityException {
        if (TrustThen.ended(certificates(path), known, at)) return Trust.REVOKED;
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(Set.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Set.of(path.getTrustAnchor()));
        parameters.addCertStore(known.store(brought));
        parameters.setDate(Date.from(at));
        parameters.addCertPathChecker(checker);
        try {
            validator.validate(path.getCertPath(), parameters);
            return TrustThen.named(certificates(path), known.revoked(), at) ? Trust.REVOKED : Trust.TRUSTED;
        } catch (CertPathValidatorException e) {
            if (e.getReason() == BasicReason.REVOKED) return Trust.REVOKED;
            return e.getReason() == BasicReason.UNDETERMINED_REVOCATION_STATUS
                    ? Trust.REVOCATION_UNKNOWN
                    : Trust.UNKNOWN_AUTHORITY;
        }
    }

    private static List<X509Certificate> withLeaf(X509Certificate leaf, List<X509Certificate> others) {
        List<X509Certificate> all = new ArrayList<>(others);
        all.add(leaf);
        return all;
    }

    /** The uses of the key, where the certificate names them, must have signing among them. */
    static boolean signs(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return (usage == null || usage[0] || usage[1]) && !otherwise(certificate);
    }

    /** What stamps times or answers about revocation signs nothing else. */
    private static boolean otherwise(X509Certificate certificate) {
        try {
            List<String> named = certificate.getExtendedKeyUsage();
            return named != null && !named.isEmpty() && OTHERS.containsAll(named);
        } catch (CertificateParsingException e) {
            return true;
        }
    }
}
