package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** How an event fits the document's life so far. Agencies decide, the axis informs: whatever the fit, the event is delivered and recorded. */
public enum DocumentFit implements Worded {
    /** The next step. */
    FITS,
    /** A later step than the next: what lies between was not told, or comes late. */
    AHEAD,
    /** An earlier step than where the document stands: recorded, and nothing moves back. */
    LATE,
    /** Where it stands already. */
    REPEATED,
    /** Not for the one who said it to say. */
    WRONG_PARTY,
    /** It contradicts what was told before. */
    CONTRADICTS
}
