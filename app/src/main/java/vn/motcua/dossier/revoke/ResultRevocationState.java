package vn.motcua.dossier.revoke;

import vn.motcua.kernel.text.Worded;

/** How it stands with taking a result back. */
public enum ResultRevocationState implements Worded {
    /** It waits for the second officer. */
    ASKED,
    DONE,
    /** The second officer did not agree. */
    DROPPED
}
