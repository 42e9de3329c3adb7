package vn.motcua.payment;

import vn.motcua.kernel.text.Worded;

/** Why money that came goes back. */
public enum Surplus implements Worded {
    /** It was paid already. */
    DOUBLE,
    /** It is not what was owed. */
    WRONG_AMOUNT,
    /** What it was for is asked for no longer. */
    LATE,
    /** It was asked for. */
    ASKED
}
