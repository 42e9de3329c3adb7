package vn.motcua.signing.validate;

import vn.motcua.kernel.text.Worded;

/** What is to be thought of a whole file, in one word. */
public enum FileFinding implements Worded {
    /** Every signature in it holds, is believed, and covers what the file shows. */
    VALID,
    /** It was issued here and counts no more: revoked, replaced or over. */
    ENDED,
    /** What was signed is unchanged, but whose signature it is is not proven. */
    DOUBTED,
    /** What the file shows is not what was signed, or a signature proves nothing. */
    REFUTED,
    /** There is no signature in it. */
    UNSIGNED,
    /** It could not be read, so nothing is known. */
    UNREADABLE;

    /** True if somebody may rely on the file. */
    public boolean good() {
        return this == VALID;
    }
}
