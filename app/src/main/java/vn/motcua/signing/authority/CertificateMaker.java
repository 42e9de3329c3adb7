package vn.motcua.signing.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.CertificateKind;

/** Makes certificates of X.509 version 3 as RFC 5280 has them. */
final class CertificateMaker {

    /** id-kp-documentSigning of RFC 9336. */
    private static final KeyPurposeId DOCUMENTS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private CertificateMaker() {}

    /**
     * Makes a certificate.
     *
     * @param issuer who signs it; {@code null}: it signs itself
     * @param lists where the issuer's revocation lists are published
     */
    static X509Certificate make(
            Draft draft, BigInteger serial, @Nullable Issuer issuer, PrivateKey signing, String lists) {
        X500Name subject = draft.subject().distinguished();
        X500Name by = issuer == null
                ? subject
                : X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                by, serial, Date.from(draft.from()), Date.from(draft.until()), subject, draft.key());
        try {
            extend(builder, draft, issuer, lists);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(KeySort.signature(signing)).build(signing)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Draft draft, @Nullable Issuer issuer, String lists)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, constraints(draft.kind()));
        builder.addExtension(Extension.keyUsage, true, usage(draft.kind()));
        builder.addExtension(Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(draft.key()));
        if (issuer == null) return;
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuer.certificate()));
        builder.addExtension(Extension.cRLDistributionPoints, false, at(lists));
        if (!draft.kind().authority() && draft.kind() != CertificateKind.ENCRYPTION)
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(
                            draft.kind() == CertificateKind.SYSTEM ? KeyPurposeId.id_kp_clientAuth : DOCUMENTS));
    }

    private static BasicConstraints constraints(CertificateKind kind) {
        return switch (kind) {
            case ROOT -> new BasicConstraints(1);
            case ISSUING -> new BasicConstraints(0);
            case AXIS, AGENCY, SYSTEM, ENCRYPTION -> new BasicConstraints(false);
        };
    }

    private static KeyUsage usage(CertificateKind kind) {
        return switch (kind) {
            case ROOT, ISSUING -> new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
            case AXIS, AGENCY -> new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
            case SYSTEM -> new KeyUsage(KeyUsage.digitalSignature);
            case ENCRYPTION -> new KeyUsage(KeyUsage.keyAgreement);
        };
    }

    private static CRLDistPoint at(String address) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null)
        });
    }
}
