package vn.motcua.vault.export;

import vn.motcua.kernel.text.Worded;

/** How a copy of a store stands. */
public enum ExportState implements Worded {
    WAITING,
    RUNNING,
    READY,
    /** It was tried several times, or the store was closed meanwhile. */
    FAILED,
    /** Its time is over; it was thrown away. */
    OVER;

    /** True while it is being made. */
    public boolean underWay() {
        return this == WAITING || this == RUNNING;
    }
}
