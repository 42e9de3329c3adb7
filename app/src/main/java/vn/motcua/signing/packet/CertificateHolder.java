package vn.motcua.signing.packet;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import vn.motcua.signing.verdict.OfficialBy;
import vn.motcua.signing.verdict.SignedBy;

/**
 * Who a certificate says its holder is.
 *
 * @param name the common name; without one, the whole name
 * @param agencyCode the agency's code, if it names one as ours do; otherwise empty
 * @param serial the serial number, in hexadecimal
 */
public record CertificateHolder(String name, String agencyCode, String serial) {

    private static final ASN1ObjectIdentifier IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");
    private static final String AGENCY = "GOVVN-";
    private static final int LONGEST = 300;

    /** Reads it from the certificate. Control characters of strangers become spaces; a name that cannot be read is empty. */
    public static CertificateHolder of(X509Certificate certificate) {
        try {
            return read(certificate);
        } catch (IllegalArgumentException | IllegalStateException e) { // the ASN.1 reader, late, at damaged bytes
            return new CertificateHolder("", "", certificate.getSerialNumber().toString(16));
        }
    }

    private static CertificateHolder read(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String common = value(subject, BCStyle.CN);
        return new CertificateHolder(
                common.isEmpty() ? clean(certificate.getSubjectX500Principal().getName()) : common,
                code(subject),
                certificate.getSerialNumber().toString(16));
    }

    /** To which organisation a certificate says that its holder belongs; what cannot be read is empty. */
    public static OfficialBy official(X509Certificate certificate) {
        try {
            X500Name subject =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            return new OfficialBy(value(subject, BCStyle.O), code(subject));
        } catch (IllegalArgumentException | IllegalStateException e) { // the ASN.1 reader, late, at damaged bytes
            return new OfficialBy("", "");
        }
    }

    /** The same as the signer of something. */
    public SignedBy signedBy(String algorithm) {
        return new SignedBy(name, agencyCode, serial, algorithm);
    }

    private static String code(X500Name subject) {
        String identifier = value(subject, IDENTIFIER);
        return identifier.startsWith(AGENCY) ? identifier.substring(AGENCY.length()) : "";
    }

    private static String value(X500Name subject, ASN1ObjectIdentifier type) {
        RDN[] found = subject.getRDNs(type);
        return found.length == 0
                ? ""
                : clean(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
