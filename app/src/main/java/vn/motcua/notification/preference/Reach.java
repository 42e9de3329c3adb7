package vn.motcua.notification.preference;

import vn.motcua.kernel.text.Worded;
import vn.motcua.notification.NoticeWeight;

/** How much somebody wants to have by one way. */
public enum Reach implements Worded {
    ALL,
    /** Only what asks something of them. */
    ASKS,
    NONE;

    /** True if a notice of this weight goes that way. */
    public boolean takes(NoticeWeight weight) {
        return this == ALL || this == ASKS && weight == NoticeWeight.ASKS;
    }
}
