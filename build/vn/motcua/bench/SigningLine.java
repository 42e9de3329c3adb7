package vn.motcua.bench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.signing.pades.EvidenceSet;
import vn.motcua.signing.pades.PadesMachine;
import vn.motcua.signing.pades.SignatureWish;
import vn.motcua.signing.pades.Visible;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.container.ContainerWork;
import vn.motcua.signing.container.ContainerWriter;
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.ManifestSigner;
import vn.motcua.signing.packet.PacketSignatures;
import vn.motcua.signing.packet.PacketSource;
import vn.motcua.signing.packet.PacketWriter;
import vn.motcua.signing.packet.SignatureForm;
import vn.motcua.signing.pdf.PdfSignatureWork;

/** A key with all that a signature needs, in memory or in a token, and documents to sign. */
final class SigningLine {

    /** What is measured. */
    enum Work {
        KEY("the bare key"),
        VALUE("value and stamp alone"),
        STAMPED("PAdES B-T"),
        NAMED("PAdES B-T at a name"),
        PROVEN("PAdES B-LT at a name"),
        LASTING("PAdES B-LTA"),
        SEALED("seal over it, B-LTA"),
        JUDGED("judged B-LTA"),
        PACKET("XML-DSig packet"),
        XADES("XAdES B-T packet"),
        PACKET_JUDGED("judged XAdES packet"),
        CONTAINER("ASiC-E, CAdES B-T"),
        CONTAINER_JUDGED("judged ASiC-E");

        private final String words;

        Work(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final PadesMachine machine;
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final KeyPair root = curve();
    private final X509Certificate rootCertificate;
    private final KeyPair stamps = curve();
    private final X509Certificate stampCertificate;
    private final byte[] revoked;
    private final SignatureAlgorithm algorithm;
    private final byte[] document;
    private final byte[] named;
    private final byte[] stamped;
    private final Path signed;
    private final byte[] unsigned;
    private final byte[] xades;
    private final Path container;

    private static final String SIGNER = "Bench signer";
    private static final Visible HAND =
            new Visible(Visible.Look.HAND, SIGNER, List.of("Director"), "", new byte[0]);
    private static final Visible SEAL = new Visible(
            Visible.Look.SEAL, SIGNER, List.of("People's committee", "2026-11-26T10:00:00+07:00"), "People's committee", new byte[0]);

    SigningLine(String name, String[] token, Path folder, ClosedMachines machines, int pages) throws Exception {
        machine = new PadesMachine(machines);
        document = document(pages, "");
        named = document(pages, SIGNER);
        unsigned = unsigned();
        rootCertificate = certificate("CN=Bench root", root, "CN=Bench root", root.getPublic(), null, true);
        KeyPair own = token == null ? pair(name, null) : pair(name, provider(token));
        key = own.getPrivate();
        certificate = certificate("CN=Bench root", root, "CN=Bench signer", own.getPublic(), null, false);
        stampCertificate =
                certificate("CN=Bench root", root, "CN=Bench stamps", stamps.getPublic(), KeyPurposeId.id_kp_timeStamping, false);
        revoked = new JcaX509v2CRLBuilder(rootCertificate, Date.from(Instant.now()))
                .setNextUpdate(Date.from(Instant.now().plusSeconds(86_400)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate()))
                .getEncoded();
        algorithm = name.startsWith("RSA") ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256;
        signed = folder.resolve(name.toLowerCase(Locale.ROOT) + (token == null ? "" : "-token") + ".pdf");
        stamped = sign(named, HAND, false);
        Files.write(signed, sign(document, HAND, true));
        xades = packet(SignatureForm.QUALIFIED);
        container = folder.resolve(signed.getFileName() + ".asice");
        Files.write(container, container());
    }

    Measured.Step step(Work work) {
        return () -> {
            switch (work) {
                case KEY -> value(document);
                case VALUE -> value(new byte[32], Instant.now());
                case STAMPED -> sign(document, HAND, false);
                case NAMED -> sign(named, HAND, false);
                case PROVEN -> machine.proven(sign(named, HAND, false), evidence());
                case LASTING -> sign(document, HAND, true);
                case SEALED -> sign(stamped, SEAL, true);
                case JUDGED -> judge();
                case PACKET -> packet(SignatureForm.PLAIN);
                case XADES -> packet(SignatureForm.QUALIFIED);
                case PACKET_JUDGED -> {
                    if (!PacketSignatures.holds(() -> new ByteArrayInputStream(xades))) throw new IllegalStateException();
                }
                case CONTAINER -> container();
                case CONTAINER_JUDGED -> judgeContainer();
            }
            return true;
        };
    }

    private void judge() throws Exception {
        new PdfSignatureWork()
                .work(signed, new DataInputStream(new ByteArrayInputStream(new byte[0])), new DataOutputStream(OutputStream.nullOutputStream()));
    }

    private SigningKey ours() {
        return new SigningKey(new CertificateId(1), key, List.of(certificate, rootCertificate));
    }

    private byte[] packet(SignatureForm form) throws Exception {
        PacketSource source = () -> new ByteArrayInputStream(unsigned);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PacketWriter.write(source, PacketWriter.digest(source), ours(), form, Instant.now(), this::stamp, out);
        return out.toByteArray();
    }

    private byte[] container() throws Exception {
        Instant now = Instant.now();
        ContainerWriter writer = ContainerWriter.of(
                List.of(
                        new Enclosed("giay-to/001.pdf", "application/pdf", () -> new ByteArrayInputStream(document)),
                        new Enclosed("ho-so.xml", "application/xml", () -> new ByteArrayInputStream(unsigned))),
                now);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(ManifestSigner.sign(writer.manifest(), ours(), now, this::stamp), null, out); // without a stamp over the whole
        return out.toByteArray();
    }

    private void judgeContainer() throws Exception {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ContainerWork()
                .work(container, new DataInputStream(new ByteArrayInputStream(new byte[0])), new DataOutputStream(answer));
        if (new DataInputStream(new ByteArrayInputStream(answer.toByteArray())).readInt() != 1)
            throw new IllegalStateException("it was not read");
    }

    /** A packet of 100 KB with a paper in it. */
    private byte[] unsigned() {
        String space = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
        return ("<edXML xmlns=\"" + space + "\"><edXML:edXMLEnvelope xmlns:edXML=\"" + space
                        + "\"><edXML:edXMLHeader><edXML:MessageHeader><edXML:Subject>Bench</edXML:Subject></edXML:MessageHeader>"
                        + "</edXML:edXMLHeader></edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentTransferEncoded>"
                        + java.util.Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(document, 75_000))
                        + "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] value(byte[] text) throws Exception {
        Signature signature = Signature.getInstance(algorithm.getJCEId());
        signature.initSign(key);
        signature.update(text, 0, Math.min(text.length, 1000));
        return signature.sign();
    }

    /** As the application does it: the closed machine prepares, the key signs here. */
    private byte[] sign(byte[] pdf, Visible seen, boolean lasting) throws Exception {
        Instant now = Instant.now();
        PadesMachine.Prepared ready = machine.prepare(
                pdf,
                new SignatureWish(
                        seen,
                        now,
                        certificate.getEncoded(),
                        "SHA256",
                        algorithm.getEncryptionAlgorithm().name(),
                        lasting));
        byte[] done = ready.filled(value(ready.digest("SHA-256"), now));
        if (!lasting) return done;
        PadesMachine.Prepared end = machine.lasting(done, evidence());
        return end.filled(stamp(DigestAlgorithm.SHA256.getOid(), end.digest("SHA-256")));
    }

    private EvidenceSet evidence() throws Exception {
        return new EvidenceSet(
                List.of(certificate.getEncoded(), stampCertificate.getEncoded(), rootCertificate.getEncoded()),
                List.of(revoked),
                List.of());
    }

    /** What is left when composing costs nothing: the envelope, the key, the stamp. */
    private byte[] value(byte[] digest, Instant now) throws Exception {
        ExternalCMSService service = new ExternalCMSService(new CommonCertificateVerifier(true));
        service.setTspSource((hash, imprint) -> new TimestampBinary(stamp(hash.getOid(), imprint)));
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setEncryptionAlgorithm(algorithm.getEncryptionAlgorithm());
        how.setSigningCertificate(new CertificateToken(certificate));
        how.setCertificateChain(List.of(new CertificateToken(certificate), new CertificateToken(rootCertificate)));
        how.bLevel().setSigningDate(Date.from(now));
        DSSMessageDigest hash = new DSSMessageDigest(DigestAlgorithm.SHA256, digest);
        Signature signature = Signature.getInstance(algorithm.getJCEId());
        signature.initSign(key);
        signature.update(service.getDataToSign(hash, how).getBytes());
        return DSSUtils.toByteArray(
                service.signMessageDigest(hash, how, new SignatureValue(algorithm, signature.sign())));
    }

    private byte[] stamp(String hash, byte[] imprint) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest asked = asking.generate(new ASN1ObjectIdentifier(hash), imprint);
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", stamps.getPrivate(), stampCertificate),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("2.25.1"));
            generator.addCertificates(new JcaCertStore(List.of(stampCertificate)));
            byte[] answer = new TimeStampResponseGenerator(generator, Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA512.getId()))
                    .generate(asked, BigInteger.valueOf(System.nanoTime()), new Date())
                    .getEncoded();
            return new TimeStampResponse(answer).getTimeStampToken().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Provider provider(String[] token) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = bench\nlibrary = " + token[0] + "\nslot = " + token[1]
                        + "\nattributes(generate, CKO_PRIVATE_KEY, *) = {\n CKA_SENSITIVE = true\n CKA_EXTRACTABLE = false\n CKA_SIGN = true\n}\n");
        KeyStore.getInstance("PKCS11", provider).load(null, token[2].toCharArray());
        Security.removeProvider(provider.getName());
        Security.addProvider(provider);
        return provider;
    }

    private static KeyPair pair(String name, Provider provider) throws Exception {
        String kind = name.startsWith("RSA") ? "RSA" : "EC";
        KeyPairGenerator generator =
                provider == null ? KeyPairGenerator.getInstance(kind) : KeyPairGenerator.getInstance(kind, provider);
        if (kind.equals("RSA")) generator.initialize(Integer.parseInt(name.substring(4)));
        else generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyPair curve() throws Exception {
        return pair("P-256", null);
    }

    private static X509Certificate certificate(
            String issuer, KeyPair by, String subject, java.security.PublicKey own, KeyPurposeId purpose, boolean authority)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(Instant.now().minusSeconds(3600)),
                Date.from(Instant.now().plusSeconds(86_400)),
                new X500Name(subject),
                own);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own));
        builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by.getPublic()));
        if (purpose != null) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }

    /** Pages full of text, and at the end of the last one a name. */
    private static byte[] document(int pages, String name) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    pen.setLeading(14);
                    pen.newLineAtOffset(60, 780);
                    for (int line = 0; line < 45; line++) {
                        pen.showText("Line " + line + " of page " + number + " of a document that is signed again and again");
                        pen.newLine();
                    }
                    if (number == pages - 1 && !name.isEmpty()) {
                        pen.newLineAtOffset(0, -20);
                        pen.showText("DIRECTOR"); // the formula of whoever signs
                        pen.newLineAtOffset(0, -40);
                        pen.showText(name);
                    }
                    pen.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
