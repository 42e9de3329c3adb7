package vn.motcua.signing.pades;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Looks where on its pages a document wants to be signed. Runs in the closed machine. */
final class PageReader {

    private static final int PAGES_FROM_THE_END = 5; // for a seal; for a name that is signed all are read
    private static final int MOST_PIECES = 20_000; // of a page
    private static final int MOST_ABOVE = 12; // lines that a formula may be broken into
    private static final int MOST_WORDS = 8; // of a name
    private static final int MOST_LINES = 3; // that a name is broken into

    private PageReader() {}

    /**
     * What was found.
     *
     * @param pages how many pages there are
     * @param width the last page's width, in points
     * @param height its height
     * @param lowest where its lowest line of text ends, from above; 0 if it has none
     * @param name the last place at which the signer's name stands below a formula of theirs; else the last place at all; {@code null} if it stands nowhere
     * @param formula which formula stands above it, by its place in the list of them; negative if none does
     * @param others whose names, by their place in the list of them, stand below what reads like a title
     */
    record Found(
            int pages,
            float width,
            float height,
            float lowest,
            @Nullable Name name,
            int formula,
            Set<Integer> others) {}

    /**
     * Where a name stands by itself, or with nothing but a rank or degree before it, or a title.
     *
     * @param page from 1
     * @param middle its middle
     * @param top where it begins from above
     * @param above the lines of its column on that page, the nearest first
     */
    record Name(int page, float middle, float top, List<String> above) {}

    /** Reads the last pages, from the last one back to the one that has the name. What cannot be seen is read, too: over a scan lies what was read from it. */
    static Found read(PDDocument document, String name) throws IOException {
        return read(document, new Lines(name, List.of(), List.of(), false), PAGES_FROM_THE_END);
    }

    /** Reads what can be seen, from the last page back to the one that has the name below a formula of the signer's: one on the first page is one, however long the annexes are. */
    static Found read(PDDocument document, Visible seen) throws IOException {
        Lines lines = new Lines(seen.name(), seen.others(), seen.formulas(), true);
        return read(document, lines, document.getNumberOfPages());
    }

    /** True if there is text to be seen on one of the last pages; a scan has none, or it lies unseen over the picture. */
    static boolean hasText(PDDocument document) throws IOException {
        Lines lines = new Lines("", List.of(), List.of(), true);
        int pages = document.getNumberOfPages();
        for (int page = pages; page > Math.max(0, pages - PAGES_FROM_THE_END); page--) {
            lines.read(document, page);
            if (!lines.pieces.isEmpty()) return true;
        }
        return false;
    }

    private static Found read(PDDocument document, Lines lines, int most) throws IOException {
        int pages = document.getNumberOfPages();
        PDRectangle last = document.getPage(pages - 1).getCropBox();
        lines.read(document, pages);
        float lowest = lines.lowest;
        for (int page = pages - 1; page > Math.max(0, pages - most) && lines.wanted(); page--)
            lines.read(document, page);
        return new Found(pages, last.getWidth(), last.getHeight(), lowest, lines.own, lines.formula, lines.others);
    }

    /** Collects pieces of text with their places, page by page, and looks for names among them. */
    private static final class Lines extends PDFTextStripper {

        private static final int OWN = -1;

        private final Map<String, Integer> sought = new HashMap<>();
        private final Set<String> ends = new HashSet<>();
        private final List<List<String>> formulas;
        private final boolean seenOnly;
        private final Set<Integer> others = new TreeSet<>();
        private final List<TextPiece> pieces = new ArrayList<>();
        private @Nullable Name own;
        private int formula = -1;
        private float lowest;

        Lines(String name, List<String> others, List<List<String>> formulas, boolean seenOnly) {
            for (int i = 0; i < others.size(); i++) sought.put(TitleAbove.plain(others.get(i)), i);
            sought.put(TitleAbove.plain(name), OWN);
            sought.remove("");
            sought.keySet().forEach(one -> ends.add(lastWord(one)));
            this.formulas = formulas;
            this.seenOnly = seenOnly;
            Glyphs.operators(this).forEach(this::addOperator);
            setSortByPosition(true);
        }

        void read(PDDocument document, int number) throws IOException {
            setStartPage(number);
            setEndPage(number);
            getText(document);
        }

        /** True while the signer's own name was not found as it must stand, and there is any to be looked for; where others' stand matters only then. */
        boolean wanted() {
            return formula < 0 && !sought.isEmpty();
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (Glyphs.onPage(glyph) && !glyph.getUnicode().isBlank()) lowest = Math.max(lowest, glyph.getYDirAdj());
            if (!seenOnly || Glyphs.seen(glyph, getGraphicsState())) super.processTextPosition(glyph);
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
            TextPiece piece = new TextPiece(
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
            Name last = null;
            Name right = null;
            for (TextPiece piece : pieces) {
                Match match = match(piece);
                if (match == null) continue;
                if (match.whose != OWN) {
                    if (TitleAbove.isTitle(match.name.above)) others.add(match.whose);
                    continue;
                }
                last = match.name;
                int which = TitleAbove.which(last.above, formulas);
                if (which < 0) continue;
                right = last;
                formula = which;
            }
            if (right != null) own = right;
            else if (own == null) own = last; // pages are read from the last one back
        }

        /** Whose name it is. */
        private record Match(int whose, Name name) {}

        /** The name that ends with this piece; {@code null} if none does. */
        private @Nullable Match match(TextPiece end) {
            if (!ends.contains(lastWord(TitleAbove.plain(end.text())))) return null;
            TextPiece piece = end;
            for (int line = 0; line < MOST_LINES; line++) {
                Match match = ending(piece);
                if (match != null) return match;
                String part = " " + TitleAbove.plain(piece.text());
                if (sought.keySet().stream().noneMatch(one -> one.endsWith(part))) return null;
                TextPiece last = piece;
                TextPiece up = pieces.stream()
                        .filter(one -> one.goesOnBelow(last))
                        .max(Comparator.comparing(TextPiece::base))
                        .orElse(null);
                if (up == null) return null;
                piece = up.above(last);
            }
            return null;
        }

        private @Nullable Match ending(TextPiece piece) {
            List<String> words = List.of(piece.text().replace(".", ". ").strip().split("\\s+"));
            for (int from = Math.max(0, words.size() - MOST_WORDS); from < words.size(); from++) {
                Integer whose = sought.get(TitleAbove.plain(String.join(" ", words.subList(from, words.size()))));
                if (whose == null) continue;
                String before = TitleAbove.withoutRank(words.subList(0, from));
                List<String> above = above(piece, pieces);
                if (!before.isEmpty()) {
                    if (!TitleAbove.isTitle(List.of(before))) return null; // a name within a sentence
                    above = Stream.concat(Stream.of(before), above.stream()).toList();
                }
                float middle = (piece.left() + piece.right()) / 2;
                return new Match(whose, new Name(getCurrentPageNo(), middle, piece.base() - piece.height(), above));
            }
            return null;
        }

        private static String lastWord(String plain) {
            return plain.substring(plain.lastIndexOf(' ') + 1);
        }

        private static List<String> above(TextPiece name, Collection<TextPiece> pieces) {
            return pieces.stream()
                    .filter(one -> one.base() < name.base() - 1 && one.sharesColumnWith(name))
                    .sorted(Comparator.comparing(TextPiece::base).reversed())
                    .map(TextPiece::text)
                    .limit(MOST_ABOVE)
                    .toList();
        }
    }
}
