package vn.motcua.identity.grant;

import vn.motcua.kernel.text.Worded;

/** How a request for a role stands. */
public enum RequestState implements Worded {
    /** Nobody has decided on it. */
    WAITING,
    /** A second administrator gave the role. */
    APPROVED,
    /** A second administrator said no. */
    REFUSED,
    /** Whoever asked took it back. */
    WITHDRAWN
}
