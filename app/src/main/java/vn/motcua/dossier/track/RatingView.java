package vn.motcua.dossier.track;

import vn.motcua.kernel.text.Worded;

/** The parts of the page of ratings. */
public enum RatingView implements Worded {
    /** What applicants said here. */
    SAID,
    /** What they wrote with it. */
    NOTES,
    /** What the agencies' own software sent. */
    SENT
}
