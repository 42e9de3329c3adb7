package vn.motcua.signing.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
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
     * @param places where the issuer is found, and what it says of its certificates
     */
    static X509Certificate make(
            Draft draft, BigInteger serial, @Nullable Issuer issuer, PrivateKey signing, Places places) {
        X500Name subject = draft.subject().distinguished();
        X500Name by = issuer == null
                ? subject
                : X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                by, serial, Date.from(draft.from()), Date.from(draft.until()), subject, draft.key());
        try {
            extend(builder, draft, issuer, places);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(KeySort.signature(signing)).build(signing)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Draft draft, @Nullable Issuer issuer, Places places)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, constraints(draft.kind()));
        builder.addExtension(Extension.keyUsage, true, usage(draft.kind()));
        builder.addExtension(Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(draft.key()));
        if (issuer == null) return;
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuer.certificate()));
        builder.addExtension(Extension.cRLDistributionPoints, false, at(places.lists()));
        builder.addExtension(Extension.authorityInfoAccess, false, access(places, draft.kind()));
        if (draft.kind() == CertificateKind.OCSP)
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        if (!draft.kind().authority() && draft.kind() != CertificateKind.ENCRYPTION)
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    draft.kind() == CertificateKind.TIME, // RFC 3161, 2.3: critical, and nothing else
                    new ExtendedKeyUsage(purpose(draft.kind())));
    }

    private static KeyPurposeId purpose(CertificateKind kind) {
        return switch (kind) {
            case SYSTEM -> KeyPurposeId.id_kp_clientAuth;
            case TIME -> KeyPurposeId.id_kp_timeStamping;
            case OCSP -> KeyPurposeId.id_kp_OCSPSigning;
            default -> DOCUMENTS;
        };
    }

    /** Nobody asks about whoever answers: its certificate names no address for that. */
    private static AuthorityInformationAccess access(Places places, CertificateKind kind) {
        List<AccessDescription> all = new ArrayList<>();
        if (!places.answers().isEmpty() && kind != CertificateKind.OCSP)
            all.add(new AccessDescription(AccessDescription.id_ad_ocsp, name(places.answers())));
        all.add(new AccessDescription(AccessDescription.id_ad_caIssuers, name(places.issuer())));
        return new AuthorityInformationAccess(all.toArray(AccessDescription[]::new));
    }

    /**
     * Addresses that stand in a certificate.
     *
     * @param lists where the issuer's revocation lists are published
     * @param answers where OCSP is asked; empty if nowhere
     * @param issuer where the issuer's certificate lies
     */
    record Places(String lists, String answers, String issuer) {}

    private static BasicConstraints constraints(CertificateKind kind) {
        return switch (kind) {
            case ROOT -> new BasicConstraints(1);
            case ISSUING -> new BasicConstraints(0);
            case AXIS, TIME, OCSP, AGENCY, SYSTEM, ENCRYPTION, OFFICIAL -> new BasicConstraints(false);
        };
    }

    private static KeyUsage usage(CertificateKind kind) {
        return switch (kind) {
            case ROOT, ISSUING -> new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
            case AXIS, TIME, AGENCY, OFFICIAL -> new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
            case SYSTEM, OCSP -> new KeyUsage(KeyUsage.digitalSignature);
            case ENCRYPTION -> new KeyUsage(KeyUsage.keyAgreement);
        };
    }

    private static CRLDistPoint at(String address) {
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(name(address))), null, null)
        });
    }

    private static GeneralName name(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }
}
