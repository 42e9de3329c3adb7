package vn.motcua.signing.pades;

import eu.europa.esig.dss.pdf.AnnotationBox;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxUtils;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.NativePdfBoxVisibleSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;

/**
 * What EU DSS asks to draw a visible signature: the place is reckoned as it does, the drawing goes in as outlines. It would take a picture only, pack that twice, and spend on it six times what all
 * the rest of preparing a document takes.
 */
final class AppearanceDrawer extends NativePdfBoxVisibleSignatureDrawer {

    private final Appearance look;

    AppearanceDrawer(Appearance look) {
        this.look = look;
    }

    @Override
    public void draw() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument form = new PDDocument()) {
            PDPage page =
                    new PDPage(document.getPage(parameters.getFieldParameters().getPage() - 1)
                            .getMediaBox());
            form.addPage(page);
            draw(form, widget(form, page));
            form.save(out);
        }
        signatureOptions.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
    }

    private static PDAnnotationWidget widget(PDDocument form, PDPage page) throws IOException {
        PDAcroForm fields = new PDAcroForm(form);
        form.getDocumentCatalog().setAcroForm(fields);
        PDSignatureField field = new PDSignatureField(fields);
        fields.setSignaturesExist(true);
        fields.setAppendOnly(true);
        fields.getCOSObject().setDirect(true);
        fields.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setPage(page);
        return widget;
    }

    private void draw(PDDocument form, PDAnnotationWidget widget) throws IOException {
        PDRectangle place = rectangle(buildSignatureFieldBox().getAnnotationBox());
        widget.setRectangle(place);
        PDAppearanceDictionary seen = PdfBoxUtils.createSignatureAppearanceDictionary(form, place);
        widget.setAppearance(seen);
        PDAppearanceStream stream = seen.getNormalAppearance().getAppearanceStream();
        try (PDPageContentStream pen =
                new PDPageContentStream(form, stream, stream.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            boolean lying = look.turn() % 180 != 0;
            float width = lying ? place.getHeight() : place.getWidth();
            float height = lying ? place.getWidth() : place.getHeight();
            pen.transform(upright(width, height));
            ArtWriter.write(look.art(), height, form, pen);
        }
    }

    /** Turns the drawing, so wide and high, against the page. */
    private Matrix upright(float width, float height) {
        return switch (look.turn()) {
            case 90 -> new Matrix(0, 1, -1, 0, height, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
            case 270 -> new Matrix(0, -1, 1, 0, 0, width);
            default -> new Matrix();
        };
    }

    private static PDRectangle rectangle(AnnotationBox box) {
        return new PDRectangle(
                box.getMinX(), box.getMinY(), box.getMaxX() - box.getMinX(), box.getMaxY() - box.getMinY());
    }

    /** Of the drawing; a document with colours of its own (PDF/A) is told. */
    @Override
    protected String getExpectedColorSpaceName() {
        return COSName.DEVICERGB.getName();
    }
}
