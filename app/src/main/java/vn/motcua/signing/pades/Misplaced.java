package vn.motcua.signing.pades;

import java.io.Serial;

/** A document says that somebody else signs it, or the signer in another place than theirs. Thrown in the closed machine. */
final class Misplaced extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int other;

    private Misplaced(int other) {
        super(null, null, false, false);
        this.other = other;
    }

    /** What stands above the signer's name is not their formula. */
    static Misplaced title() {
        return new Misplaced(-1);
    }

    /** The document ends with somebody else's name, the one at this place of {@link Visible#others()}. */
    static Misplaced other(int place) {
        return new Misplaced(place);
    }

    /** Whose name it is; negative if it is the signer's own, below another title. */
    int other() {
        return other;
    }
}
