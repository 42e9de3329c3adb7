package vn.motcua.signing.pades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What both works of composing share: EU DSS as it writes PDF, and what was appended to the file. Runs in the closed machine. */
final class Composing {

    /** The file in which the appended bytes are handed out. */
    static final String TAIL = "tail";

    /** Answered first: the file cannot be signed. */
    static final int NOT_SIGNABLE = 0;

    /** Answered first: the appended bytes lie there. */
    static final int DONE = 1;

    /** Answered first: what stands above the signer's name is not their formula. */
    static final int OTHER_TITLE = 2;

    /** Answered first: it ends with somebody else's name; whose, follows as their place in the list of others. */
    static final int OTHER_SIGNER = 3;

    private Composing() {}

    /** Files, not memory: a document may have fifty megabytes and the machine has little more. */
    static PdfBoxNativeObjectFactory writing(Path file) {
        return set(new PdfBoxNativeObjectFactory(), file);
    }

    /** The same with a drawing for the signature that is seen. */
    static PdfBoxNativeObjectFactory writing(Path file, Appearance seen) {
        return set(
                new PdfBoxNativeObjectFactory() {
                    @Override
                    public PDFSignatureService newPAdESSignatureService() {
                        PdfBoxSignatureDrawerFactory drawers = any -> new AppearanceDrawer(seen);
                        return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, drawers));
                    }
                },
                file);
    }

    private static PdfBoxNativeObjectFactory set(PdfBoxNativeObjectFactory writing, Path file) {
        PdfSignatureFieldPositionChecker places = new PdfSignatureFieldPositionChecker();
        places.setAlertOnSignatureFieldOverlap(
                new SilentOnStatusAlert()); // the seal covers a third of the signature: that is its place
        writing.setPdfSignatureFieldPositionChecker(places);
        writing.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.memoryBuffered());
        writing.setResourcesHandlerBuilder(new TempFileResourcesHandlerBuilder()
                .setTempFileDirectory(Objects.requireNonNull(file.getParent()).toFile()));
        return writing;
    }

    /** Writes what stands behind the first bytes. */
    static void tail(DSSDocument composed, Path file) throws IOException {
        try (InputStream in = composed.openStream();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(TAIL)))) {
            in.skipNBytes(Files.size(file));
            in.transferTo(out);
        }
    }
}
