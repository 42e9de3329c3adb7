package vn.motcua.identity.mandate;

import vn.motcua.kernel.text.Worded;

/** What shows that somebody may act for another. */
public enum MandateGround implements Worded {
    /** Whoever is represented agreed by their own account, at level 2. */
    CONSENT,
    /** An office saw the papers. */
    PAPER
}
