package vn.motcua.directory.authority;

import vn.motcua.kernel.text.Worded;

/** How a delegation stands on a day. */
public enum DelegationState implements Worded {
    /** The receiver may sign by it. */
    IN_FORCE,
    /** It begins later. */
    TO_COME,
    /** Its last day is past. */
    OVER,
    /** It was taken back before its time. */
    REVOKED,
    /** It would hold, but giver or receiver cannot use it: gone, suspended, or without the authority themselves. */
    RESTING
}
