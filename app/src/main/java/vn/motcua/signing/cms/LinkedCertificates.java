package vn.motcua.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Certificates that lie together in an envelope. No signature of the envelope covers them, and a reader who knows the right ones from elsewhere never looks at a wrong one: so each has to
 * fit to the others, or something was changed.
 */
final class LinkedCertificates {

    private LinkedCertificates() {}

    /** True if all can be read; each is signed by the one among them that it names as its issuer; and one whose issuer is not there is no authority's, or issued one of the others. */
    static boolean all(ASN1Encodable[] brought) {
        try {
            List<X509Certificate> read = new ArrayList<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (ASN1Encodable one : brought) {
                if (!(one instanceof ASN1Sequence)) return false;
                read.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(one.toASN1Primitive().getEncoded())));
            }
            return read.stream().allMatch(one -> fits(one, read));
        } catch (CertificateException | IOException e) {
            return false;
        }
    }

    private static boolean fits(X509Certificate one, List<X509Certificate> all) {
        List<X509Certificate> issuers = all.stream()
                .filter(other -> other.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                .toList();
        if (!issuers.isEmpty()) return issuers.stream().anyMatch(other -> signed(one, other));
        if (namesItself(one)) return false;
        return one.getBasicConstraints() < 0 || all.stream().anyMatch(other -> other != one && signed(other, one));
    }

    private static boolean signed(X509Certificate one, X509Certificate issuer) {
        try {
            one.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) { // another's, or a key that is none
            return false;
        }
    }

    /** By its key, though not by its name, it says that it signed itself (RFC 5280, 4.2.1.1). */
    private static boolean namesItself(X509Certificate one) {
        byte[] issuer = one.getExtensionValue(Extension.authorityKeyIdentifier.getId());
        byte[] own = one.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (issuer == null || own == null) return issuer == null && one.getBasicConstraints() >= 0;
        byte @Nullable [] named = AuthorityKeyIdentifier.getInstance(
                        ASN1OctetString.getInstance(issuer).getOctets())
                .getKeyIdentifierOctets();
        return Arrays.equals(
                named,
                SubjectKeyIdentifier.getInstance(
                                ASN1OctetString.getInstance(own).getOctets())
                        .getKeyIdentifier());
    }
}
