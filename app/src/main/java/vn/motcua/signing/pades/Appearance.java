package vn.motcua.signing.pades;

/**
 * What of a signature is seen.
 *
 * @param art what is drawn
 * @param box where it lies
 * @param formula which of {@link Visible#formulas()} stands there; 0 if what is drawn brings the first, or none is asked for
 * @param turn by how many degrees, clockwise, the page is turned for its reader, if the drawing is to stand upright there
 */
record Appearance(Art art, Box box, int turn, int formula) {

    /** On the page as it is. */
    Appearance(Art art, Box box) {
        this(art, box, 0, 0);
    }

    /** Where no formula matters. */
    Appearance(Art art, Box box, int turn) {
        this(art, box, turn, 0);
    }

    /**
     * A place on a page, in points from its upper left corner.
     *
     * @param page counts from 1
     */
    record Box(int page, float x, float y, float width, float height) {}
}
