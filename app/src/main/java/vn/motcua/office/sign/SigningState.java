package vn.motcua.office.sign;

import vn.motcua.kernel.text.Worded;

/** How far a letter is before it has a number. */
public enum SigningState implements Worded {
    /** It is prepared: it may be changed, handed to a signer, given up. */
    DRAFT,
    /** It lies with a signer and is fixed: signed, sent back or taken back. */
    WAITING,
    /** It is signed and fixed for good: it gets its number, or is given up with a reason. */
    SIGNED,
    /** It has its line in the register out. */
    NUMBERED,
    /** It was given up. */
    DISCARDED;

    /** True if it may get its number still. */
    boolean open() {
        return this == DRAFT || this == WAITING || this == SIGNED;
    }
}
