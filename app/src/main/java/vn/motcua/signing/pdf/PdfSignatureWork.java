package vn.motcua.signing.pdf;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.AbstractPDFSignatureService;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.signing.cms.CheckedValue;

/** Looks for signatures in a PDF file, inside a closed machine. Asks nothing outside: no revocation, no missing certificates, no trust. */
public final class PdfSignatureWork implements ClosedWork {

    /** Answered in place of the number of signatures if the file is no PDF that can be read. */
    static final int UNREADABLE = -1;

    /** Answered if it has more signatures than are looked at: what the others say would stay unknown. */
    static final int TOO_MANY = -2;

    static final int MOST_SIGNATURES = 50;

    /** The file in which what the signed file brings along is handed out. */
    static final String EVIDENCE = "evidence";

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        List<SeenSignature> seen;
        try {
            seen = signatures(file);
        } catch (RuntimeException e) { // DSSException and others: what it throws at files that are no good
            answer.writeInt(UNREADABLE);
            return;
        }
        if (seen.size() > MOST_SIGNATURES) {
            answer.writeInt(TOO_MANY);
            return;
        }
        answer.writeInt(seen.size());
        for (SeenSignature one : seen) one.write(answer);
        if (seen.isEmpty()) return;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(EVIDENCE))))) {
            FileEvidence.of(file).write(out);
        }
    }

    private static List<SeenSignature> signatures(Path file) {
        FileDocument document = new FileDocument(file.toFile());
        PdfBoxNativeObjectFactory reading = new PdfBoxNativeObjectFactory(); // draws no pictures
        CommonCertificateVerifier offline = new CommonCertificateVerifier();
        offline.setAIASource(null);
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
        analyzer.setCertificateVerifier(offline);
        analyzer.setPdfObjFactory(reading);
        List<AdvancedSignature> found = analyzer.getSignatures();
        List<AdvancedSignature> looked = found.subList(0, Math.min(found.size(), MOST_SIGNATURES + 1));
        PDFSignatureService service = reading.newPAdESSignatureService();
        if (service instanceof AbstractPDFSignatureService own) own.setPdfDifferencesFinder(withoutPictures());
        service.analyzePdfModifications(document, looked, null);
        long length = file.toFile().length();
        FileEnd end = FileEnd.of(file);
        return looked.stream()
                .map(one -> seen((PAdESSignature) one, file, length, end))
                .toList();
    }

    /** Compares pages, annotations and objects. Pictures of the pages, which it would draw too, take seconds and are asked for by nobody: what changed is found in the objects. */
    private static DefaultPdfDifferencesFinder withoutPictures() {
        DefaultPdfDifferencesFinder finder = new DefaultPdfDifferencesFinder();
        finder.setMaximalPagesAmountForVisualComparison(0);
        return finder;
    }

    private static SeenSignature seen(PAdESSignature signature, Path path, long length, FileEnd file) {
        ByteRange range = signature.getPdfRevision().getByteRange();
        CheckedValue found = CheckedValue.of(signature);
        Date claimed = signature.getSigningTime();
        DigestAlgorithm hash = signature.getDigestAlgorithm();
        return new SeenSignature(
                found,
                coverage(signature, path, length, file),
                (long) range.getSecondPartStart() + range.getSecondPartEnd(),
                claimed == null ? Long.MIN_VALUE : claimed.getTime(),
                !signature.getSignatureTimestamps().isEmpty(),
                ReadStamps.sound(signature.getSignatureTimestamps()),
                hash == null ? "" : hash.getJavaName(),
                CoveredBytes.sha256(
                        path,
                        range.getFirstPartStart(),
                        range.getFirstPartEnd(),
                        range.getSecondPartStart(),
                        range.getSecondPartEnd()),
                certificates(signature));
    }

    /** What was signed must be the file from its first byte to its last but for the value itself, or what came after must be harmless. */
    private static PdfCoverage coverage(PAdESSignature signature, Path path, long length, FileEnd file) {
        ByteRange range = signature.getPdfRevision().getByteRange();
        boolean proper = range.isValid() && range.getFirstPartStart() == 0;
        long end = (long) range.getSecondPartStart() + range.getSecondPartEnd();
        if (!proper || !file.sound()) return PdfCoverage.CHANGED_LATER;
        if (end == length) return PdfCoverage.WHOLE;
        if (closed(signature) && end < file.lastSigned()) return PdfCoverage.CHANGED_LATER;
        return harmless(signature.getPdfRevision().getModificationDetection(), file)
                        && FormFields.of(path, end).equals(FormFields.of(path, length))
                ? PdfCoverage.SIGNED_AGAIN
                : PdfCoverage.CHANGED_LATER;
    }

    /** Who certified the file so said that nobody may sign it after, only stamp it. */
    private static boolean closed(PAdESSignature signature) {
        return signature.getPdfRevision().getPdfSigDictInfo().getDocMDP()
                == CertificationPermission.NO_CHANGE_PERMITTED;
    }

    /** Signatures may lie over each other, as a seal does over the name that it confirms; nothing else may lie over one. */
    private static boolean harmless(PdfModificationDetection later, FileEnd file) {
        if (later == null) return false;
        if (!later.getPageDifferences().isEmpty()) return false;
        if (!later.getAnnotationOverlaps().isEmpty() && !file.onlySignaturesOverlap()) return false;
        PdfObjectModifications objects = later.getObjectModifications();
        return objects != null
                && objects.getUndefinedChanges().isEmpty()
                && objects.getAnnotCreationChanges().isEmpty()
                && !(objects.getSecureChanges().isEmpty()
                        && objects.getFormFillInAndSignatureCreationChanges().isEmpty());
    }

    private static List<byte[]> certificates(PAdESSignature signature) {
        CertificateToken signer = signature.getSigningCertificateToken();
        if (signer == null) return List.of();
        List<byte[]> all = new ArrayList<>(List.of(signer.getEncoded()));
        signature.getCertificates().stream()
                .filter(one -> !one.equals(signer) && one.getEncoded().length <= SeenSignature.LONGEST_CERTIFICATE)
                .limit(SeenSignature.MOST_CERTIFICATES - 1L)
                .forEach(one -> all.add(one.getEncoded()));
        return all.getFirst().length > SeenSignature.LONGEST_CERTIFICATE ? List.of() : all;
    }
}
