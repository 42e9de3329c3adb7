package vn.motcua.identity.mandate;

import vn.motcua.kernel.text.Worded;

/** How a mandate stands. One that is {@link #HELD} opens something from its first day to its last, and not a day longer. */
public enum MandateState implements Worded {
    REQUESTED,
    HELD,
    REFUSED,
    WITHDRAWN,
    REVOKED,
    GIVEN_UP,
    EXPIRED
}
