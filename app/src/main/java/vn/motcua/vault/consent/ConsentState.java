package vn.motcua.vault.consent;

import vn.motcua.kernel.text.Worded;

/** How a consent stands. */
public enum ConsentState implements Worded {
    ASKED,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
