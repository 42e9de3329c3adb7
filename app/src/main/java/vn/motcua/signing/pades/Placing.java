package vn.motcua.signing.pades;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Where a signature goes and what is seen of it. Runs in the closed machine. */
final class Placing {

    private static final float SEAL = 102; // 36 mm, as wide as the seal of an agency
    private static final float BELOW = 15; // for agency and time
    private static final float HAND_WIDTH = 130;
    private static final float HAND_HEIGHT = 52;
    private static final float BLOCK_WIDTH = 220;
    private static final float BLOCK_HEIGHT = 124;
    private static final float MARGIN = 45;
    private static final float TEXT_WIDTH = 190;
    private static final float TEXT_HEIGHT = 28;
    private static final float ASIDE = 14; // of the seal on a digitised copy
    private static final float FROM_TOP = 10;

    private Placing() {}

    static Appearance of(PDDocument document, Visible seen) throws IOException, Misplaced {
        return switch (seen.look()) {
            case HAND -> hand(PageReader.read(document, seen), seen);
            case SEAL -> seal(document, seen);
            case LINES -> lines(document, seen);
            case COPY -> copy(document, seen);
        };
    }

    /** Between title and name where the document has them, if the title is the signer's; else a block of its own at the end of the last page, if nobody else's stands there. */
    private static Appearance hand(PageReader.Found found, Visible seen) throws Misplaced {
        PageReader.Name place = found.name();
        check(found);
        if (place != null)
            return new Appearance(
                    Drawing.signature(HAND_WIDTH, HAND_HEIGHT, seen.name(), seen.picture()),
                    above(place),
                    0,
                    found.formula());
        boolean room = found.lowest() > 0 && found.lowest() + BLOCK_HEIGHT + MARGIN < found.height();
        float y = room ? found.lowest() + 16 : found.height() - BLOCK_HEIGHT - MARGIN;
        return new Appearance(
                Drawing.block(BLOCK_WIDTH, BLOCK_HEIGHT, seen.lines(), seen.name(), seen.picture()),
                new Appearance.Box(
                        found.pages(),
                        Math.max(0, found.width() - BLOCK_WIDTH - MARGIN),
                        Math.max(0, y),
                        BLOCK_WIDTH,
                        BLOCK_HEIGHT));
    }

    private static void check(PageReader.Found found) throws Misplaced {
        if (found.formula() >= 0) return;
        if (found.name() != null) throw Misplaced.title();
        if (!found.others().isEmpty())
            throw Misplaced.other(found.others().iterator().next());
    }

    private static Appearance.Box above(PageReader.Name place) {
        return new Appearance.Box(
                place.page(),
                Math.max(0, place.middle() - HAND_WIDTH / 2),
                Math.max(0, place.top() - HAND_HEIGHT - 2),
                HAND_WIDTH,
                HAND_HEIGHT);
    }

    private static Appearance seal(PDDocument document, Visible seen) throws IOException {
        Appearance.Box hand = signature(document, seen.name());
        float x = Math.max(2, hand.x() + hand.width() / 3 - SEAL);
        float y = Math.max(2, hand.y() + hand.height() / 2 - SEAL / 2);
        float height = SEAL + BELOW + (seen.lines().size() - Drawing.SMALL_LINES) * Drawing.READ * 1.2f;
        return new Appearance(
                Drawing.seal(SEAL, seen.agency(), seen.lines(), seen.picture()),
                new Appearance.Box(hand.page(), x, y, SEAL, height));
    }

    /** The agency's seal is put on somebody's signature; a document that nobody signed here gets it where that would be. */
    private static Appearance.Box signature(PDDocument document, String signer) throws IOException {
        Appearance.Box last = PlacedSignatures.last(document);
        if (last != null) return last;
        PageReader.Found found = PageReader.read(document, signer);
        PageReader.Name place = found.name();
        return place != null
                ? above(place)
                : new Appearance.Box(
                        found.pages(),
                        found.width() - HAND_WIDTH - MARGIN,
                        found.height() - SEAL - MARGIN,
                        HAND_WIDTH,
                        HAND_HEIGHT);
    }

    /** At the top right of the first page as its reader sees it, and upright there: scans are often turned. */
    private static Appearance copy(PDDocument document, Visible seen) {
        PDPage first = document.getPage(0);
        float wide = first.getCropBox().getWidth();
        float high = first.getCropBox().getHeight();
        int turn = Math.floorMod(first.getRotation(), 360);
        float height = SEAL + BELOW;
        float left = Math.max(0, (turn % 180 == 0 ? wide : high) - SEAL - ASIDE);
        Appearance.Box box = switch (turn) {
            case 90 -> new Appearance.Box(1, FROM_TOP, Math.max(0, high - left - SEAL), height, SEAL);
            case 180 -> new Appearance.Box(1, wide - left - SEAL, high - FROM_TOP - height, SEAL, height);
            case 270 -> new Appearance.Box(1, wide - FROM_TOP - height, left, height, SEAL);
            default -> new Appearance.Box(1, left, FROM_TOP, SEAL, height);
        };
        return new Appearance(Drawing.seal(SEAL, seen.agency(), seen.lines(), seen.picture()), box, turn);
    }

    private static Appearance lines(PDDocument document, Visible seen) {
        float width = document.getPage(0).getCropBox().getWidth();
        return new Appearance(
                Drawing.text(TEXT_WIDTH, seen.lines()),
                new Appearance.Box(1, Math.max(0, width - TEXT_WIDTH - 20), 14, TEXT_WIDTH, TEXT_HEIGHT));
    }
}
