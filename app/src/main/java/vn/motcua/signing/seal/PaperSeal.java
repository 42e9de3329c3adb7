package vn.motcua.signing.seal;

import vn.motcua.kernel.text.Worded;

/** How it stands with the seal on a paper that was issued. */
public enum PaperSeal implements Worded {
    /** It is there: the file is the same bytes for ever. */
    SEALED,
    /** It is waited for; until then the file is a print. */
    WAITING,
    /** It could not be put on; whoever operates sees why. The file is a print. */
    SET_ASIDE,
    /** Whoever issued it had no seal here then: the file is a print. */
    PRINTED
}
