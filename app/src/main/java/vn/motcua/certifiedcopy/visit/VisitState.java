package vn.motcua.certifiedcopy.visit;

import vn.motcua.kernel.text.Worded;

/** How an appointment stands. */
public enum VisitState implements Worded {
    BOOKED,
    CANCELLED,
    /** They came, and the original was taken in. */
    COME,
    /** They did not come. */
    MISSED
}
