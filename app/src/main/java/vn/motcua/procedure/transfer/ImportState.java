package vn.motcua.procedure.transfer;

import vn.motcua.kernel.text.Worded;

/** Where an import stands. */
public enum ImportState implements Worded {
    /** Its file was taken in; it has not begun. */
    WAITING,
    RUNNING,
    DONE,
    /** Its file cannot be used. */
    FAILED,
    /** Cut off in the middle: what it did so far is whole, and it can be run again. */
    STOPPED
}
