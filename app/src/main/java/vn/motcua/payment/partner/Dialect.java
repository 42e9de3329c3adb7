package vn.motcua.payment.partner;

import vn.motcua.kernel.text.Worded;

/** How a partner's software speaks. */
public enum Dialect implements Worded {
    /** The payment platform, message version 1.0.6. */
    A,
    /** The older form. */
    KEYPAY
}
