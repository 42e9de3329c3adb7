package vn.motcua.signing.cms;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.cades.validation.CMSDocumentAnalyzer;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Wycheproof;

/**
 * Programme E2: Wycheproof's signature values as they stand in envelopes (CMS): read by EU DSS, as PDF files and containers are, and by the provider that answers about revocation, stamps and requests are verified with.
 */
class WycheproofCmsTests {

    private final Map<String, X509CertificateHolder> certificates = new HashMap<>();
    private final KeyPair authority = authority();

    @Test
    void inEnvelopes() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Wycheproof.Value> all = all();
        for (Wycheproof.Value one : all) if (read(one) != taken(one)) wrong.add(one.name());
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(3000);
    }

    /** RSA is verified by the same code as in packets, and is looked at there. */
    @Test
    void underAnswersStampsAndRequests() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Wycheproof.Value one : Wycheproof.ecdsa())
            if (one.hash() < 512 && holds(one) != one.valid()) wrong.add(one.name());
        assertThat(wrong).isEmpty();
    }

    /** RSA-PSS with one hash for the message and another one for its mask is refused, however valid: nobody is known to sign so. */
    private static boolean taken(Wycheproof.Value one) {
        return one.valid() && (one.mask() < 0 || one.mask() == one.hash());
    }

    private static List<Wycheproof.Value> all() throws Exception {
        List<Wycheproof.Value> all = new ArrayList<>(Wycheproof.ecdsa());
        all.addAll(Wycheproof.rsa());
        all.addAll(Wycheproof.pss());
        return all;
    }

    private boolean read(Wycheproof.Value one) throws Exception {
        CMSDocumentAnalyzer analyzer = new CMSDocumentAnalyzer(new InMemoryDocument(envelope(one)));
        CommonCertificateVerifier offline = new CommonCertificateVerifier();
        offline.setAIASource(null);
        analyzer.setCertificateVerifier(offline);
        AdvancedSignature signature = analyzer.getSignatures().getFirst();
        CheckedValue found = CheckedValue.of(signature);
        if (one.mask() >= 0 && one.mask() != one.hash())
            assertThat(found.unknown()).as(one.name()).isTrue();
        return found.intact();
    }

    private static boolean holds(Wycheproof.Value one) throws Exception {
        try {
            ContentVerifier verifier = new JcaContentVerifierProviderBuilder()
                    .build(SubjectPublicKeyInfo.getInstance(one.key()))
                    .get(method(one));
            try (OutputStream out = verifier.getOutputStream()) {
                out.write(one.message());
            }
            return verifier.verify(one.value());
        } catch (OperatorCreationException | RuntimeOperatorException e) {
            return false; // as those that verify have it
        }
    }

    private byte[] envelope(Wycheproof.Value one) throws Exception {
        X509CertificateHolder certificate =
                certificates.computeIfAbsent(java.util.HexFormat.of().formatHex(one.key()), key -> certificate(one));
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate.toASN1Structure())),
                hash(one.hash()),
                (org.bouncycastle.asn1.ASN1Set) null,
                method(one),
                new DEROctetString(one.value()),
                (org.bouncycastle.asn1.ASN1Set) null);
        SignedData data = new SignedData(
                new DERSet(hash(one.hash())),
                new ContentInfo(CMSObjectIdentifiers.data, new BEROctetString(one.message())),
                new DERSet(certificate.toASN1Structure()),
                null,
                new DERSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded();
    }

    private static AlgorithmIdentifier method(Wycheproof.Value one) {
        if (one.salt() >= 0)
            return new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_RSASSA_PSS,
                    new RSASSAPSSparams(
                            hash(one.hash()),
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash(one.mask())),
                            new ASN1Integer(one.salt()),
                            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
        boolean curve = one.name().contains("ecdsa");
        ASN1ObjectIdentifier method = switch (one.hash()) {
            case 256 -> curve ? X9ObjectIdentifiers.ecdsa_with_SHA256 : PKCSObjectIdentifiers.sha256WithRSAEncryption;
            case 384 -> curve ? X9ObjectIdentifiers.ecdsa_with_SHA384 : PKCSObjectIdentifiers.sha384WithRSAEncryption;
            default -> curve ? X9ObjectIdentifiers.ecdsa_with_SHA512 : PKCSObjectIdentifiers.sha512WithRSAEncryption;
        };
        return curve ? new AlgorithmIdentifier(method) : new AlgorithmIdentifier(method, DERNull.INSTANCE);
    }

    private static AlgorithmIdentifier hash(int bits) {
        return new AlgorithmIdentifier(
                switch (bits) {
                    case 1 -> org.bouncycastle.asn1.oiw.OIWObjectIdentifiers.idSHA1;
                    case 224 -> NISTObjectIdentifiers.id_sha224;
                    case 256 -> NISTObjectIdentifiers.id_sha256;
                    case 384 -> NISTObjectIdentifiers.id_sha384;
                    default -> NISTObjectIdentifiers.id_sha512;
                },
                DERNull.INSTANCE);
    }

    private X509CertificateHolder certificate(Wycheproof.Value one) {
        try {
            return new X509v3CertificateBuilder(
                            new X500Name("CN=Wycheproof"),
                            BigInteger.valueOf(certificates.size() + 1L),
                            new Date(0),
                            new Date(4_000_000_000_000L),
                            new X500Name("CN=Wycheproof key"),
                            SubjectPublicKeyInfo.getInstance(one.key()))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair authority() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
