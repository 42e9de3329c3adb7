package vn.motcua.directory.authority;

import vn.motcua.kernel.text.Worded;

/** Sorts of official acts that need authority. */
public enum Act implements Worded {
    /** Sign documents that the agency issues. */
    SIGN,
    /** Decide the result of administrative procedures. */
    DECIDE,
    /** Certify copies from originals. */
    CERTIFY,
    /** Accept applications at the one-stop desk. */
    ACCEPT,
    /** Receive and register letters for the agency. */
    RECEIVE;

    /** True if the act may be narrowed: to a kind of document, or to a field or procedure. */
    public boolean narrows() {
        return this == SIGN || this == DECIDE;
    }

    /** True if, by law, it belongs to heads and passes to their deputies by delegation only. */
    public boolean belongsToHeads() {
        return this == SIGN || this == DECIDE;
    }
}
