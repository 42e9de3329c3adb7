package vn.motcua.signing.packet;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import vn.motcua.signing.authority.SigningKey;

/** XAdES by EU DSS, which knows nothing of our code: it signs packets, and judges ours. */
final class EuXades {

    private EuXades() {}

    /** What it calls each signature. */
    static List<String> judge(String packet, X509Certificate root) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document(packet));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> report.getIndication(id) + " " + report.getSignatureFormat(id) + " "
                        + report.getSubIndication(id))
                .toList();
    }

    /** Signs the packet inside its header, without a time stamp. */
    static String sign(String packet, SigningKey key) throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        XAdESService service = new XAdESService(verifier);
        XAdESSignatureParameters how = new XAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        how.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        how.setXPathLocationString("//*[local-name()='edXMLHeader']");
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(List.of(new CertificateToken(key.certificate())));
        how.setReferences(List.of(whole(packet)));
        how.bLevel().setSigningDate(new Date());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.key());
        signature.update(service.getDataToSign(document(packet), how).getBytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.signDocument(
                        document(packet), how, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign()))
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The whole packet in the form that packets have; left to itself, EU DSS writes an XPath in place of {@code enveloped-signature}. */
    private static DSSReference whole(String packet) {
        DSSReference reference = new DSSReference();
        reference.setId("goi-tin");
        reference.setUri("");
        reference.setContents(document(packet));
        reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
        reference.setTransforms(
                List.of(new EnvelopedSignatureTransform(), new CanonicalizationTransform(PacketWriter.EXCLUSIVE)));
        return reference;
    }

    private static InMemoryDocument document(String packet) {
        return new InMemoryDocument(packet.getBytes(StandardCharsets.UTF_8), "packet.xml");
    }
}
