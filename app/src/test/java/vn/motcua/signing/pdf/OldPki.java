package vn.motcua.signing.pdf;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.HostileFiles;
import vn.motcua.signing.pades.EvidenceSet;
import vn.motcua.signing.pades.PadesMachine;
import vn.motcua.signing.pades.SignatureWish;
import vn.motcua.signing.pades.Visible;

/**
 * An authority that gave certificates years ago and is gone: its own certificate has run out, and so has the signer's. Only the server of time stamps below another root lives on. Files are signed as they were then.
 */
public final class OldPki {

    public static final Duration YEAR = Duration.ofDays(365);

    public final Instant now;
    public final Instant then;
    public final KeyPair authority = pair();
    public final X509Certificate authorityCertificate;
    public final KeyPair signer = pair();
    public final X509Certificate signerCertificate;
    public final KeyPair responder = pair();
    public final X509Certificate responderCertificate;
    public final KeyPair stamps = pair();
    public final X509Certificate stampCertificate;
    private final KeyPair stampRoot = pair();
    private final X509Certificate stampRootCertificate;
    private final PadesMachine machine;

    /** Laid into a folder of trust. */
    public OldPki(Instant now, ClosedMachines machines, Path trust) throws Exception {
        this.now = now;
        this.then = now.minus(YEAR.multipliedBy(2));
        this.machine = new PadesMachine(machines);
        Instant gone = now.minus(YEAR);
        authorityCertificate =
                certificate("CN=Old authority", authority, "CN=Old authority", authority, null, true, gone);
        signerCertificate = certificate("CN=Old authority", authority, "CN=Old signer", signer, null, false, gone);
        responderCertificate = certificate(
                "CN=Old authority",
                authority,
                "CN=Old answers",
                responder,
                KeyPurposeId.id_kp_OCSPSigning,
                false,
                gone);
        KeyPair root = stampRoot;
        Instant long_ = now.plus(YEAR.multipliedBy(5));
        stampRootCertificate = certificate("CN=Stamp root", root, "CN=Stamp root", root, null, true, long_);
        stampCertificate =
                certificate("CN=Stamp root", root, "CN=Stamps", stamps, KeyPurposeId.id_kp_timeStamping, false, long_);
        Files.write(trust.resolve("a.crt"), authorityCertificate.getEncoded());
        Files.write(trust.resolve("b.crt"), stampRootCertificate.getEncoded());
        Files.write(
                trust.resolve("b.crl"), list("CN=Stamp root", root, now.minusSeconds(60), now.plus(YEAR), null, now));
    }

    /** Lays another list of the root of stamps into the folder of trust: of all that it certified, or one that says critically that it speaks of no authorities. */
    public void stampsList(Path trust, boolean ofAll) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(
                new javax.security.auth.x500.X500Principal("CN=Stamp root"), Date.from(now.minusSeconds(30)));
        builder.setNextUpdate(Date.from(now.plus(YEAR)));
        if (!ofAll)
            builder.addExtension(
                    Extension.issuingDistributionPoint,
                    true,
                    new IssuingDistributionPoint(null, true, false, null, false, false));
        Files.write(
                trust.resolve("b.crl"),
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(stampRoot.getPrivate()))
                        .getEncoded());
    }

    /** The server of stamps is revoked, as of a moment; the list lies in the folder of trust instead of the one before. */
    public void revokeStamps(Path trust, Instant at) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(
                new javax.security.auth.x500.X500Principal("CN=Stamp root"), Date.from(now.minusSeconds(30)));
        builder.setNextUpdate(Date.from(now.plus(YEAR)));
        builder.addCRLEntry(stampCertificate.getSerialNumber(), Date.from(at), 1);
        Files.write(
                trust.resolve("b.crl"),
                builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(stampRoot.getPrivate()))
                        .getEncoded());
    }

    /** A document that was signed then, with this evidence, and stamped as a whole by this server. */
    public byte[] signed(EvidenceSet evidence, KeyPair by, X509Certificate server) throws Exception {
        Visible seen = new Visible(Visible.Look.HAND, "Old signer", List.of(), "", new byte[0]);
        PadesMachine.Prepared ready = machine.prepare(
                HostileFiles.pdf(595),
                new SignatureWish(seen, then, signerCertificate.getEncoded(), "SHA256", "ECDSA", false));
        byte[] stamped = ready.filled(value(ready));
        PadesMachine.Prepared end = machine.lasting(stamped, evidence);
        return end.filled(
                stamp(DigestAlgorithm.SHA256.getOid(), end.digest("SHA-256"), then.plusSeconds(5), by, server));
    }

    private byte[] value(PadesMachine.Prepared ready) throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        ExternalCMSService service = new ExternalCMSService(verifier);
        service.setTspSource(
                (hash, imprint) -> new TimestampBinary(stamp(hash.getOid(), imprint, then, stamps, stampCertificate)));
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        how.setSigningCertificate(new CertificateToken(signerCertificate));
        how.setCertificateChain(List.of(new CertificateToken(signerCertificate)));
        how.bLevel().setSigningDate(Date.from(then));
        DSSMessageDigest hash = new DSSMessageDigest(DigestAlgorithm.SHA256, ready.digest("SHA-256"));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.getPrivate());
        signature.update(service.getDataToSign(hash, how).getBytes());
        return DSSUtils.toByteArray(service.signMessageDigest(
                hash, how, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign())));
    }

    /** A list of revoked certificates; the signer's on it if there is a time. */
    public byte[] list(String issuer, KeyPair by, Instant made, Instant until, @Nullable Instant revoked, Instant any)
            throws Exception {
        JcaX509v2CRLBuilder builder =
                new JcaX509v2CRLBuilder(new javax.security.auth.x500.X500Principal(issuer), Date.from(made));
        builder.setNextUpdate(Date.from(until));
        if (revoked != null) builder.addCRLEntry(signerCertificate.getSerialNumber(), Date.from(revoked), 1);
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate()))
                .getEncoded();
    }

    /** An answer about a certificate; {@code null} means good. */
    public byte[] answer(
            X509Certificate about,
            @Nullable CertificateStatus status,
            Instant made,
            KeyPair by,
            X509Certificate responder)
            throws Exception {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        X509CertificateHolder holder = new JcaX509CertificateHolder(responder);
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
        builder.addResponse(
                new JcaCertificateID(
                        digests.get(CertificateID.HASH_SHA1), authorityCertificate, about.getSerialNumber()),
                status,
                Date.from(made),
                Date.from(made.plusSeconds(3600)),
                null);
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate()),
                                new X509CertificateHolder[] {holder},
                                Date.from(made)))
                .getEncoded();
    }

    /** Evidence with these answers and lists, and the certificates that lead to roots. */
    public EvidenceSet evidence(List<byte[]> lists, List<byte[]> answers) throws Exception {
        return new EvidenceSet(
                List.of(authorityCertificate.getEncoded(), stampRootCertificate.getEncoded()), lists, answers);
    }

    /** A time stamp token. */
    public static byte[] stamp(String hash, byte[] imprint, Instant at, KeyPair by, X509Certificate server) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest asked = asking.generate(new ASN1ObjectIdentifier(hash), imprint);
            byte[] answer = answer(asked, at, by, server);
            return new TimeStampResponse(answer).getTimeStampToken().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server of time stamps answers to a question. */
    public static byte[] answer(TimeStampRequest asked, Instant at, KeyPair by, X509Certificate server) {
        try {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", by.getPrivate(), server),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("2.25.1"));
            generator.addCertificates(new JcaCertStore(List.of(server)));
            return new TimeStampResponseGenerator(
                            generator, Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA512.getId()))
                    .generate(asked, BigInteger.valueOf(System.nanoTime()), Date.from(at))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new pair on P-256. */
    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate from three years ago to a moment. */
    public X509Certificate certificate(
            String issuer,
            KeyPair by,
            String subject,
            KeyPair own,
            @Nullable KeyPurposeId purpose,
            boolean isAuthority,
            Instant until)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(YEAR.multipliedBy(3))),
                Date.from(until),
                new X500Name(subject),
                own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        isAuthority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(by.getPublic()));
        if (purpose != null) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        if (KeyPurposeId.id_kp_OCSPSigning.equals(purpose))
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }
}
