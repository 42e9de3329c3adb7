package vn.motcua.vault;

import vn.motcua.kernel.text.Worded;

/** How an entry stands. */
public enum EntryState implements Worded {
    /** Its file is being looked at. */
    CHECKING,
    /** Its file did not pass. */
    REFUSED,
    VALID,
    /** Its last day is over. Never kept: it follows from the day. */
    EXPIRED,
    /** Whoever issued it has taken it back. */
    REVOKED,
    /** Another entry stands in its place. */
    REPLACED;

    /** True if its file may be opened: also of what holds no more. */
    public boolean opens() {
        return this != CHECKING && this != REFUSED;
    }
}
