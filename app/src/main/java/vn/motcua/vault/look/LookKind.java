package vn.motcua.vault.look;

import vn.motcua.kernel.text.Worded;

/** What was done with papers of a store by somebody other than its owner, or by the owner with others in sight. */
public enum LookKind implements Worded {
    /** It was seen what there is of some kinds. */
    LOOKED,
    /** A file was opened. */
    OPENED,
    /** It went into an application without being handed in again. */
    REUSED,
    /** Somebody opened it by a link that the owner had made. */
    SHARED
}
