package vn.motcua.signing.pades;

/**
 * What of a signature is seen.
 *
 * @param art what is drawn
 * @param box where it lies
 */
record Appearance(Art art, Box box) {

    /**
     * A place on a page, in points from its upper left corner.
     *
     * @param page counts from 1
     */
    record Box(int page, float x, float y, float width, float height) {}
}
