package vn.motcua.vault.consent;

import vn.motcua.kernel.text.Worded;

/** How a consent stands. */
public enum ConsentState implements Worded {
    ASKED,
    GIVEN,
    REFUSED,
    /** The owner took it back, or its days are over. */
    WITHDRAWN,
    /** Nobody answered within thirty days. */
    LAPSED,
    /** A later yes stands in its place. */
    REPLACED
}
