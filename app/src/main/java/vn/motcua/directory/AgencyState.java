package vn.motcua.directory;

import vn.motcua.kernel.text.Worded;

/** How an agency stands on a day. */
public enum AgencyState implements Worded {
    OPEN,
    CLOSED,
    PLANNED
}
