package vn.motcua.signing.pades;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Looks where on its pages a document wants to be signed. Runs in the closed machine. */
final class PageReader {

    private static final int PAGES_FROM_THE_END = 5;
    private static final int MOST_PIECES = 20_000; // of a page
    private static final int MOST_ABOVE = 12; // lines that a formula may be broken into
    private static final float WORDS_APART = 1.5f; // of the height of letters; columns stand farther apart

    private PageReader() {}

    /**
     * What was found.
     *
     * @param pages how many pages there are
     * @param width the last page's width, in points
     * @param height its height
     * @param lowest where its lowest line of text ends, from above; 0 if it has none
     * @param name the last place at which the signer's name stands; {@code null} if nowhere
     * @param others the last places of others' names, by their place in the list of them
     */
    record Found(
            int pages,
            float width,
            float height,
            float lowest,
            @Nullable Name name,
            Map<Integer, Name> others) {}

    /**
     * Where a name stands by itself.
     *
     * @param page from 1
     * @param middle its middle
     * @param top where it begins from above
     * @param above the lines of its column on that page, the nearest first
     */
    record Name(int page, float middle, float top, List<String> above) {}

    /** Reads the last pages, from the last one back to the one that has the name. */
    static Found read(PDDocument document, String name) throws IOException {
        return read(document, name, List.of());
    }

    /** The same, and where other names stand. */
    static Found read(PDDocument document, String name, List<String> others) throws IOException {
        int pages = document.getNumberOfPages();
        PDRectangle last = document.getPage(pages - 1).getCropBox();
        Lines lines = new Lines(name, others);
        lines.read(document, pages);
        float lowest = lines.lowest;
        for (int page = pages - 1; page > Math.max(0, pages - PAGES_FROM_THE_END) && lines.wanted(); page--)
            lines.read(document, page);
        Name own = lines.found.remove(Lines.OWN);
        return new Found(pages, last.getWidth(), last.getHeight(), lowest, own, lines.found);
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

    /** Text that stands together in one line, and where. */
    private record Piece(String text, float left, float right, float base, float height) {

        boolean goesOnWith(Piece next) {
            float gap = next.left - right;
            return Math.abs(next.base - base) < 1 && gap > -1 && gap < Math.max(height, next.height) * WORDS_APART;
        }

        Piece and(Piece next) {
            return new Piece(
                    text + " " + next.text, left, next.right, Math.max(base, next.base), Math.max(height, next.height));
        }

        boolean sharesColumnWith(Piece other) {
            return left < other.right && other.left < right;
        }
    }

    /** Collects pieces of text with their places, page by page, and looks for names among them. */
    private static final class Lines extends PDFTextStripper {

        private static final int OWN = -1;

        private final Map<String, Integer> sought = new HashMap<>();
        private final Map<Integer, Name> found = new HashMap<>();
        private final List<Piece> pieces = new ArrayList<>();
        private float lowest;

        Lines(String name, List<String> others) {
            for (int i = 0; i < others.size(); i++) sought.put(TitleAbove.plain(others.get(i)), i);
            sought.put(TitleAbove.plain(name), OWN);
            sought.remove("");
            setSortByPosition(true);
        }

        void read(PDDocument document, int number) throws IOException {
            setStartPage(number);
            setEndPage(number);
            getText(document);
        }

        /** True while the signer's own name was not found, and there is any to be looked for; where others' stand matters only then. */
        boolean wanted() {
            return !found.containsKey(OWN) && !sought.isEmpty();
        }

        @Override
        protected void startPage(PDPage started) {
            pieces.clear();
            lowest = 0;
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) throws IOException {
            if (places.isEmpty() || text.isBlank()) return;
            TextPosition first = places.getFirst();
            TextPosition last = places.getLast();
            lowest = Math.max(lowest, last.getYDirAdj());
            Piece piece = new Piece(
                    text.strip(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getHeightDir());
            if (!pieces.isEmpty() && pieces.getLast().goesOnWith(piece))
                pieces.add(pieces.removeLast().and(piece));
            else pieces.add(piece);
            if (pieces.size() > MOST_PIECES) throw new IOException("a page of so many lines");
        }

        @Override
        protected void endPage(PDPage ended) {
            Map<Integer, Name> here = new HashMap<>();
            for (Piece piece : pieces) {
                Integer whose = sought.get(TitleAbove.plain(piece.text));
                if (whose == null) continue;
                here.put(
                        whose,
                        new Name(
                                getCurrentPageNo(),
                                (piece.left + piece.right) / 2,
                                piece.base - piece.height,
                                above(piece, pieces)));
            }
            here.forEach(found::putIfAbsent); // pages are read from the last one back
        }

        private static List<String> above(Piece name, Collection<Piece> pieces) {
            return pieces.stream()
                    .filter(one -> one.base < name.base - 1 && one.sharesColumnWith(name))
                    .sorted(Comparator.comparing(Piece::base).reversed())
                    .map(Piece::text)
                    .limit(MOST_ABOVE)
                    .toList();
        }
    }
}
