package vn.motcua.certifiedcopy.sign;

import gg.jte.generated.precompiled.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.page.CopyPage;
import vn.motcua.portal.print.PdfPrinter;

/**
 * The document that is signed: each page of the original on a sheet of its own with the number at its foot, then the attestation. The pictures go in as they lie here,
 * byte for byte; nothing of them is unpacked.
 */
@Component
class AttestedPdf {

    private static final float SIDE = 20;
    private static final float FOOT = 34;
    private static final float FOOT_LINE = 14;
    private static final float TYPE_SIZE = 8;

    private final Templates templates;
    private final PdfPrinter printer;

    AttestedPdf(Templates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /** A page with the bytes of its picture. */
    record Sheet(CopyPage page, byte[] jpeg) {}

    /** The document. */
    byte[] of(AttestationSheet attestation, List<Sheet> sheets) throws IOException {
        byte[] words = printer.print(templates.certifiedcopyAttestation(attestation));
        try (PDDocument document = Loader.loadPDF(words);
                InputStream type =
                        Objects.requireNonNull(AttestedPdf.class.getResourceAsStream("/type/Tinos_400Regular.ttf"))) {
            PDFont font = PDType0Font.load(document, type, true);
            PDPage first = document.getPage(0);
            int place = 0;
            for (Sheet sheet : sheets) {
                PDPage page = page(document, sheet, font, attestation.foot(++place, sheets.size()));
                document.getPages().insertBefore(page, first);
            }
            document.getDocumentCatalog()
                    .getCOSObject()
                    .removeItem(COSName.METADATA); // it said that every page has tags
            document.getDocumentInformation().setTitle(attestation.title());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDPage page(PDDocument document, Sheet sheet, PDFont font, String foot) throws IOException {
        CopyPage shown = sheet.page();
        boolean wide = shown.shownWidth() > shown.shownHeight();
        PDRectangle size =
                wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(size);
        PDColorSpace colours = shown.grey() ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
        PDImageXObject picture = new PDImageXObject(
                document,
                new ByteArrayInputStream(sheet.jpeg()),
                COSName.DCT_DECODE,
                shown.width(),
                shown.height(),
                8,
                colours);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(picture, at(shown, size));
            pen.beginText();
            pen.setFont(font, TYPE_SIZE);
            pen.newLineAtOffset(SIDE, FOOT_LINE);
            pen.showText(foot);
            pen.endText();
        }
        return page;
    }

    /** Where the unit square of the picture goes: turned, as large as fits above the foot, in the middle. */
    private static Matrix at(CopyPage page, PDRectangle size) {
        float room = size.getWidth() - 2 * SIDE;
        float height = size.getHeight() - FOOT - SIDE;
        float scale = Math.min(room / page.shownWidth(), height / page.shownHeight());
        float w = page.shownWidth() * scale;
        float h = page.shownHeight() * scale;
        float x = (size.getWidth() - w) / 2;
        float y = FOOT + (height - h) / 2;
        return switch (page.turn()) {
            case 90 -> new Matrix(0, -h, w, 0, x, y + h);
            case 180 -> new Matrix(-w, 0, 0, -h, x + w, y + h);
            case 270 -> new Matrix(0, h, -w, 0, x + w, y);
            default -> new Matrix(w, 0, 0, h, x, y);
        };
    }
}
