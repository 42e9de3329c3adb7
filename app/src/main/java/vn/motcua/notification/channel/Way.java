package vn.motcua.notification.channel;

import vn.motcua.kernel.text.Worded;

/** How a notice leaves the portal. */
public enum Way implements Worded {
    EMAIL,
    SMS,
    /** To the application on somebody's telephone. */
    PUSH
}
