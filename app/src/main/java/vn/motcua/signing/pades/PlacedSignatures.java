package vn.motcua.signing.pades;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** Where signatures that are there already stand on the pages. */
final class PlacedSignatures {

    private PlacedSignatures() {}

    /** Where the last visible signature stands; {@code null} if there is none. */
    static Appearance.@Nullable Box last(PDDocument document) throws IOException {
        Appearance.Box found = null;
        for (PDSignatureField field : document.getSignatureFields()) {
            PDSignature value = field.getSignature();
            if (value == null || COSName.DOC_TIME_STAMP.getName().equals(type(value))) continue;
            for (PDAnnotationWidget widget : field.getWidgets()) {
                Appearance.Box box = box(document, widget);
                if (box != null) found = box;
            }
        }
        return found;
    }

    private static String type(PDSignature value) {
        String type = value.getCOSObject().getNameAsString(COSName.TYPE);
        return type == null ? "" : type;
    }

    private static Appearance.@Nullable Box box(PDDocument document, PDAnnotationWidget widget) {
        PDRectangle box = widget.getRectangle();
        PDPage page = widget.getPage();
        if (box == null || page == null || box.getWidth() <= 0) return null;
        PDRectangle crop = page.getCropBox();
        return new Appearance.Box(
                document.getPages().indexOf(page) + 1,
                box.getLowerLeftX() - crop.getLowerLeftX(),
                crop.getUpperRightY() - box.getUpperRightY(),
                box.getWidth(),
                box.getHeight());
    }
}
