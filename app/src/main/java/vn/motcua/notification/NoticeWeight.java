package vn.motcua.notification;

import vn.motcua.kernel.text.Worded;

/** How much a notice matters to its reader. */
public enum NoticeWeight implements Worded {
    /** They are to do something, or what they wait for is there. */
    ASKS,
    /** They may like to know. */
    TELLS
}
