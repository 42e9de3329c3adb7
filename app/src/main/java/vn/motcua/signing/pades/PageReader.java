package vn.motcua.signing.pades;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.text.Fold;

/** Looks where on its pages a document wants to be signed. Runs in the closed machine. */
final class PageReader {

    private static final int PAGES_FROM_THE_END = 5;

    private PageReader() {}

    /**
     * What was found.
     *
     * @param pages how many pages there are
     * @param width the last page's width, in points
     * @param height its height
     * @param lowest where its lowest line of text ends, from above; 0 if it has none
     * @param name the last place at which the signer's name stands; {@code null} if nowhere
     */
    record Found(
            int pages,
            float width,
            float height,
            float lowest,
            @Nullable Name name) {}

    /** Where a name stands: page from 1, its middle, and where it begins from above. */
    record Name(int page, float middle, float top) {}

    /** Reads the last pages. */
    static Found read(PDDocument document, String name) throws IOException {
        int pages = document.getNumberOfPages();
        PDRectangle last = document.getPage(pages - 1).getCropBox();
        Lines lines = new Lines(name);
        lines.setStartPage(Math.max(1, pages - PAGES_FROM_THE_END + 1));
        lines.setEndPage(pages);
        lines.getText(document);
        return new Found(pages, last.getWidth(), last.getHeight(), lines.lowest, lines.found);
    }

    /** Where the last visible signature stands; {@code null} if there is none. */
    static Appearance.@Nullable Box lastSignature(PDDocument document) throws IOException {
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

    /** Collects lines of text with their places. */
    private static final class Lines extends PDFTextStripper {

        private final String sought;
        private float lowest;
        private int page;
        private @Nullable Name found;

        Lines(String name) {
            this.sought = plain(name);
            setSortByPosition(true);
        }

        @Override
        protected void startPage(PDPage started) {
            page = getCurrentPageNo();
            lowest = 0;
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) {
            if (places.isEmpty() || text.isBlank()) return;
            lowest = Math.max(lowest, places.getLast().getYDirAdj());
            if (sought.isEmpty() || !plain(text).equals(sought)) return;
            TextPosition first = places.getFirst();
            TextPosition last = places.getLast();
            float middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
            found = new Name(page, middle, first.getYDirAdj() - first.getHeightDir());
        }

        private static String plain(String text) {
            return Fold.fold(text).toLowerCase(Locale.ROOT).strip();
        }
    }
}
