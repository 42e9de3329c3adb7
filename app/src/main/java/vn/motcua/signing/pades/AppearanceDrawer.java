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

/**
 * What EU DSS asks to draw a visible signature: the place is reckoned as it does, the drawing goes in as outlines. It would take a picture only, pack that twice, and spend on it six times what all
 * the rest of preparing a document takes.
 */
final class AppearanceDrawer extends NativePdfBoxVisibleSignatureDrawer {

    private final Art art;

    AppearanceDrawer(Art art) {
        this.art = art;
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
            ArtWriter.write(art, place.getHeight(), form, pen);
        }
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
