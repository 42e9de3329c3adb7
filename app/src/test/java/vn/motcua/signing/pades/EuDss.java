package vn.motcua.signing.pades;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The judgement of EU DSS, with its own policy, one root believed, and nothing asked anywhere: all evidence must be in the file. */
public final class EuDss {

    private EuDss() {}

    /** What it says of each signature, such as {@code TOTAL_PASSED PAdES_BASELINE_LTA}. */
    public static List<String> judge(byte[] pdf, X509Certificate root) {
        PDFDocumentValidator validator =
                (PDFDocumentValidator) SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        return judge(validator, root);
    }

    /** The same of a container. */
    public static List<String> container(byte[] zip, X509Certificate root) {
        return judge(SignedDocumentValidator.fromDocument(new InMemoryDocument(zip, "goi-tep.asice")), root);
    }

    private static List<String> judge(SignedDocumentValidator validator, X509Certificate root) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        List<String> all = new ArrayList<>();
        for (String id : report.getSignatureIdList()) {
            Indication indication = report.getIndication(id);
            all.add(indication + " " + report.getSignatureFormat(id)
                    + (report.getSubIndication(id) == null ? "" : " " + report.getSubIndication(id)));
        }
        return all;
    }
}
