package vn.motcua.kernel.intake;

import vn.motcua.kernel.text.Worded;

/** Where a stranger's file stands. */
public enum IntakeState implements Worded {
    /** Taken in, not looked at yet. */
    QUARANTINED,
    /** Waits for a scanner. */
    HELD,
    /** May be opened. */
    ACCEPTED,
    /** Its bytes are gone; what it was called and why it was refused stays. */
    REFUSED
}
