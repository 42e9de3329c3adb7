package vn.motcua.client.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The authorities that this system believes, from a file of its own. Never from the axis: whoever routes the packets must not be able to
 * name a key of theirs as a receiver's.
 *
 * @param roots their certificates
 */
public record Trust(List<X509Certificate> roots) {

    private static final int KEY_AGREEMENT = 4;
    private static final String IDENTIFIER = "2.5.4.97"; // organizationIdentifier
    private static final String AGENCY = "GOVVN-";

    public Trust {
        roots = List.copyOf(roots);
    }

    /**
     * Reads certificates in PEM form.
     *
     * @throws IllegalArgumentException if the file holds none
     */
    public static Trust read(Path file) throws IOException {
        List<X509Certificate> roots = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in))
                roots.add((X509Certificate) one);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
        if (roots.isEmpty()) throw new IllegalArgumentException(file.toString());
        return new Trust(roots);
    }

    /**
     * True if the first of these certificates is the agency's, holds now, is for encryption, and one of the roots vouches for it. Whether it was
     * revoked only the axis knows, which leaves revoked ones out.
     */
    public boolean holds(List<X509Certificate> chain, String agency, Instant now) {
        if (chain.isEmpty() || !agency.equalsIgnoreCase(agency(chain.getFirst()))) return false;
        boolean[] usage = chain.getFirst().getKeyUsage();
        if (usage == null || !usage[KEY_AGREEMENT] || !(chain.getFirst().getPublicKey() instanceof ECPublicKey))
            return false;
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            PKIXParameters parameters = new PKIXParameters(
                    roots.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            factory.generateCertPath(chain.stream()
                                    .filter(one -> !roots.contains(one))
                                    .toList()),
                            parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The code of the agency that a certificate speaks of; empty if none. */
    static String agency(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, Map.of(IDENTIFIER, "OI"));
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(one -> one.getType().equals("OI"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .filter(value -> value.startsWith(AGENCY))
                            .map(value -> value.substring(AGENCY.length()))
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }
}
