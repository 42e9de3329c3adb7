package vn.motcua.signing.pades;

/** Text that stands together in one line, and where. */
record TextPiece(String text, float left, float right, float base, float height) {

    private static final float LINES_APART = 3.5f; // of the height of letters, which is less than their size
    private static final float WORDS_APART = 1.5f; // of the height of letters; columns stand farther apart

    boolean goesOnWith(TextPiece next) {
        float gap = next.left - right;
        return Math.abs(next.base - base) < 1 && gap > -1 && gap < Math.max(height, next.height) * WORDS_APART;
    }

    /** Below each other, as a name that is broken into lines. */
    boolean goesOnBelow(TextPiece next) {
        float gap = next.base - base;
        return gap > 1 && gap < Math.max(height, next.height) * LINES_APART && sharesColumnWith(next);
    }

    TextPiece above(TextPiece next) {
        return new TextPiece(
                text + " " + next.text, Math.min(left, next.left), Math.max(right, next.right), base, height);
    }

    TextPiece and(TextPiece next) {
        return new TextPiece(
                text + " " + next.text, left, next.right, Math.max(base, next.base), Math.max(height, next.height));
    }

    boolean sharesColumnWith(TextPiece other) {
        return left < other.right && other.left < right;
    }
}
