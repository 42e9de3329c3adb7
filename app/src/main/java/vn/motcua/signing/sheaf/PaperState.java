package vn.motcua.signing.sheaf;

import vn.motcua.kernel.text.Worded;

/** How far a paper of a sheaf is. */
public enum PaperState implements Worded {
    WAITING,
    RUNNING,
    SIGNED,
    REFUSED;

    /** True if nothing more becomes of it. */
    public boolean over() {
        return this == SIGNED || this == REFUSED;
    }
}
