package vn.motcua.certifiedcopy;

import vn.motcua.kernel.text.Worded;

/** Where a copy stands. */
public enum CopyState implements Worded {
    /** Its pages are taken in and held against the original. */
    COMPARING,
    /** Compared; the fee is to be paid. */
    UNPAID,
    /** Compared and paid; it waits for the signature. */
    TO_SIGN,
    /** Signed, sealed and in the register. */
    CERTIFIED,
    /** It was certified and counts no more. */
    REVOKED,
    /** The original cannot be certified. */
    REFUSED,
    /** Whoever wanted it wants it no more. */
    CANCELLED;

    /** True while something is still to be done. */
    public boolean open() {
        return this == COMPARING || this == UNPAID || this == TO_SIGN;
    }
}
