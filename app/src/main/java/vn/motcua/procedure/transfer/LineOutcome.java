package vn.motcua.procedure.transfer;

import vn.motcua.kernel.text.Worded;

/** What became of a line. */
public enum LineOutcome implements Worded {
    /** A procedure that was not in the catalogue. */
    CREATED,
    /** A new revision of one that is listed. */
    CHANGED,
    /** A draft for one that was drafted and approved here: a second person decides. */
    DRAFTED,
    /** Nothing new. */
    UNCHANGED,
    REFUSED
}
