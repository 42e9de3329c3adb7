package vn.motcua.notification.deliver;

import vn.motcua.kernel.text.Worded;

/** What became of a notice on one of its ways. */
public enum SendingState implements Worded {
    WAITING,
    /** The mail server or gateway took it. */
    SENT,
    /** Tried for three days; an office sees to it. */
    FAILED,
    /** Nobody is at that address; an office sees to it. */
    BOUNCED,
    /** Its reader closed this way. */
    DROPPED
}
