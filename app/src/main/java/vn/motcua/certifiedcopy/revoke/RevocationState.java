package vn.motcua.certifiedcopy.revoke;

import vn.motcua.kernel.text.Worded;

/** How a revocation stands. */
public enum RevocationState implements Worded {
    /** It waits for the second person. */
    ASKED,
    DONE,
    /** The second person did not agree. */
    DROPPED
}
