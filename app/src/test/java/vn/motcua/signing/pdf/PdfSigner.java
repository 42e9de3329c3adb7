package vn.motcua.signing.pdf;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfPermissionsChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.authority.SigningKey;

/** Signs PDF files as EU DSS does it, and changes them as forgers do. */
public final class PdfSigner {

    private PdfSigner() {}

    public static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] sign(byte[] pdf, SigningKey key) throws Exception {
        return sign(pdf, key, null);
    }

    /** The same, as whoever certifies the file and says what may be done to it after (DocMDP); what others forbade is not asked. */
    public static byte[] sign(byte[] pdf, SigningKey key, @Nullable CertificationPermission permission)
            throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        PAdESService service = new PAdESService(verifier);
        PdfPermissionsChecker permissions = new PdfPermissionsChecker();
        permissions.setAlertOnForbiddenSignatureCreation(new SilentOnStatusAlert());
        PdfBoxNativeObjectFactory writing = new PdfBoxNativeObjectFactory();
        writing.setPdfPermissionsChecker(permissions);
        service.setPdfObjFactory(writing);
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        if (permission != null) how.setPermission(permission);
        return sign(pdf, service, how, SignatureAlgorithm.ECDSA_SHA256, null, key.key(), key.chain());
    }

    /** The same by any algorithm and any key. */
    public static byte[] sign(byte[] pdf, SignatureAlgorithm algorithm, PrivateKey key, List<X509Certificate> chain)
            throws Exception {
        return sign(pdf, algorithm, null, key, chain);
    }

    /** The same by a provider that knows more than Java's own. */
    public static byte[] sign(
            byte[] pdf,
            SignatureAlgorithm algorithm,
            @Nullable Provider provider,
            PrivateKey key,
            List<X509Certificate> chain)
            throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        return sign(pdf, service, new PAdESSignatureParameters(), algorithm, provider, key, chain);
    }

    private static byte[] sign(
            byte[] pdf,
            PAdESService service,
            PAdESSignatureParameters how,
            SignatureAlgorithm algorithm,
            @Nullable Provider provider,
            PrivateKey key,
            List<X509Certificate> chain)
            throws Exception {
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(algorithm.getDigestAlgorithm());
        how.setSigningCertificate(new CertificateToken(chain.getFirst()));
        how.setCertificateChain(chain.stream().map(CertificateToken::new).toList());
        how.setEncryptionAlgorithm(algorithm.getEncryptionAlgorithm());
        DSSDocument document = new InMemoryDocument(pdf);
        Signature signature = provider == null
                ? Signature.getInstance(algorithm.getJCEId())
                : Signature.getInstance(algorithm.getJCEId(), provider);
        signature.initSign(key);
        signature.update(service.getDataToSign(document, how).getBytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.signDocument(document, how, new SignatureValue(algorithm, signature.sign()))
                .writeTo(out);
        return out.toByteArray();
    }

    /** A page with a field that somebody filled in. */
    public static byte[] form(String value) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("amount");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(50, 700, 200, 20));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            field.setValue(value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The field is filled in anew, by an update behind the signature. */
    public static byte[] filled(byte[] pdf, String value) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDField field = document.getDocumentCatalog().getAcroForm(null).getField("amount");
            field.setValue(value);
            COSDictionary dictionary = field.getCOSObject();
            dictionary.setNeedToBeUpdated(true);
            dictionary.getCOSDictionary(COSName.AP).setNeedToBeUpdated(true);
            dictionary.getCOSDictionary(COSName.AP).getCOSStream(COSName.N).setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** What is shown is turned, by an update behind the signature. */
    public static byte[] changed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
