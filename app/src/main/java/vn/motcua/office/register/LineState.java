package vn.motcua.office.register;

import vn.motcua.kernel.text.Worded;

/** How a line of a register stands. */
public enum LineState implements Worded {
    /** The number is given, its document is not there yet. */
    RESERVED,
    REGISTERED,
    /** The number stays, with the reason, and is not given again. */
    CANCELLED
}
