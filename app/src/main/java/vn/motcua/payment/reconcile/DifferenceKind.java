package vn.motcua.payment.reconcile;

import vn.motcua.kernel.text.Worded;

/** How our books and theirs differ. */
public enum DifferenceKind implements Worded {
    /** We booked it, they know nothing of it. */
    OURS_ONLY,
    /** They took it, we know nothing of it. */
    THEIRS_ONLY,
    /** Both know it, with another amount. */
    AMOUNT,
    /** A line of their statement that is not understood. */
    UNREADABLE
}
