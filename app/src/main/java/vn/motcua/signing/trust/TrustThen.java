package vn.motcua.signing.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.signing.verdict.Trust;

/**
 * Whether a certificate was to be believed at a moment that is proven: a path that held then, and no list that names it, or one of those above it, as revoked before. The lists are
 * those that count now; a certificate that has run out since may have left them, and an authority may be gone: then what the file itself brings is asked ({@link EvidenceThen}).
 */
@Component
public class TrustThen {

    private static final String STAMPING = "1.3.6.1.5.5.7.3.8";

    private final TrustStore store;

    TrustThen(TrustStore store) {
        this.store = store;
    }

    /** True if the certificate is one for time stamps, and for nothing else (RFC 3161). */
    public static boolean stamps(X509Certificate certificate) {
        try {
            return List.of(STAMPING).equals(certificate.getExtendedKeyUsage());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** The same by lists that count now alone. */
    public Trust of(X509Certificate certificate, List<X509Certificate> brought, Instant at, Instant now) {
        return of(certificate, brought, at, now, EvidenceThen.none(now));
    }

    /**
     * Judges.
     *
     * @param brought certificates that came with the signature and may lead to a root
     * @param at the moment that is proven
     * @param now the moment at which it is asked
     * @param evidence what came with the signature and may say that nobody was revoked
     */
    public Trust of(
            X509Certificate certificate,
            List<X509Certificate> brought,
            Instant at,
            Instant now,
            EvidenceThen evidence) {
        TrustStore.Known known = store.known();
        if (!stamps(certificate) && !TrustPath.signs(certificate)) return Trust.NOT_FOR_SIGNING;
        try {
            List<X509Certificate> path = TrustPath.chain(certificate, brought, known, at);
            if (path.isEmpty()) return TrustPath.why(certificate, brought, known, at);
            if (ended(path, known, at)) return Trust.REVOKED;
            for (int i = 0; i + 1 < path.size(); i++) {
                Trust one = revoked(path.get(i), path.get(i + 1), known.revoked(), at, now, evidence);
                if (one != Trust.TRUSTED) return one;
            }
            return Trust.TRUSTED;
        } catch (GeneralSecurityException e) {
            return Trust.UNKNOWN_AUTHORITY;
        }
    }

    /** True if one of a path was revoked here before, whether a list says so yet or not. */
    static boolean ended(List<X509Certificate> path, TrustStore.Known known, Instant at) {
        for (int i = 0; i + 1 < path.size(); i++) if (known.own().ended(path.get(i), path.get(i + 1), at)) return true;
        return false;
    }

    /** True if one of all lists that count names one of a path; Java's own check asks one of them, be it an older one that lies beside a newer. */
    static boolean named(List<X509Certificate> path, List<X509CRL> lists, Instant now) {
        for (int i = 0; i + 1 < path.size(); i++)
            for (X509CRL list : lists)
                if (list.getRevokedCertificate(path.get(i)) != null && counts(list, path.get(i), path.get(i + 1), now))
                    return true;
        return false;
    }

    private static Trust revoked(
            X509Certificate certificate,
            X509Certificate issuer,
            List<X509CRL> lists,
            Instant at,
            Instant now,
            EvidenceThen evidence) {
        boolean known = false;
        for (X509CRL list : lists) {
            if (!counts(list, certificate, issuer, now)) continue;
            known = true;
            X509CRLEntry entry = list.getRevokedCertificate(certificate);
            if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) return Trust.REVOKED;
        }
        if (known && !now.isAfter(certificate.getNotAfter().toInstant())) return Trust.TRUSTED;
        return switch (evidence.about(certificate, issuer, at)) {
            case GOOD -> Trust.TRUSTED;
            case REVOKED -> Trust.REVOKED;
            case NOTHING -> Trust.REVOCATION_UNKNOWN;
        };
    }

    static boolean counts(X509CRL list, X509Certificate certificate, X509Certificate issuer, Instant now) {
        return list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()) && counts(list, issuer, now);
    }

    /** The same of whatever the issuer signed under its name. */
    static boolean counts(X509CRL list, X509Certificate issuer, Instant now) {
        if (!lists(issuer)) return false;
        if (list.getNextUpdate() == null || now.isAfter(list.getNextUpdate().toInstant())) return false;
        if (list.getThisUpdate().toInstant().isAfter(now)) return false;
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical != null && !critical.isEmpty())
            return false; // only what changed, or only of some: what it does not name it says nothing about
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The uses of an authority's key, where its certificate names them, must have the signing of lists among them (RFC 5280, 6.3.3 (f)). */
    static boolean lists(X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        return usage == null || usage[6];
    }
}
