package vn.motcua.procedure;

import vn.motcua.kernel.text.Worded;

/** Where a revision comes from. */
public enum RevisionOrigin implements Worded {
    /** Taken over from the published catalogue: listed, found and read, applied for with the general form. */
    IMPORTED,
    /** Drafted here and approved by a second person. */
    DRAFTED
}
